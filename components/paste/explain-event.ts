/** Whoever shows the way to explain an error listens to this on the window. */
export const EXPLAIN_ERROR_EVENT = 'linkcap:explain-error';

/** @param text the error, where it is known already */
export function askToExplain(text: string): void {
  window.dispatchEvent(new CustomEvent(EXPLAIN_ERROR_EVENT, { detail: text }));
}

export function textToExplain(event: Event): string {
  return event instanceof CustomEvent && typeof event.detail === 'string' ? event.detail : '';
}
