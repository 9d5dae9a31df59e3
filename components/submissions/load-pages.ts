const RETRY_MS = 3_000;
/** Between two changes of the page: twenty pages of a large submission are not twenty of them. */
export const SHOW_PAGES_EVERY_MS = 500;

type Page = { readonly nextAfter: number | null };

/**
 * Loads page after page, from `first` until there is no next one, and shows several at once. Without
 * a connection what came is shown, and the rest is tried again.
 */
export async function loadPages<Loaded extends Page>({
  signal,
  first,
  load,
  show,
}: {
  readonly signal: AbortSignal;
  readonly first: number | null;
  readonly load: (after: number) => Promise<Loaded>;
  readonly show: (pages: readonly Loaded[]) => void;
}): Promise<void> {
  let waiting: Loaded[] = [];
  let shownAt = performance.now();
  const showWaiting = () => {
    if (waiting.length > 0 && !signal.aborted) show(waiting);
    waiting = [];
    shownAt = performance.now();
  };
  let after = first;
  while (after !== null && !signal.aborted) {
    try {
      const page = await load(after);
      waiting.push(page);
      after = page.nextAfter;
      if (performance.now() - shownAt >= SHOW_PAGES_EVERY_MS) showWaiting();
    } catch {
      showWaiting();
      // Without a connection the page says so; the rows come when it is back.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  showWaiting();
}
