import type { PaletteAction } from './palette-entry';
import type { PaletteHostProps } from './palette-host-props';

/** Whoever shows the way to explain an error listens to this on the window. */
const EXPLAIN_ERROR_EVENT = 'linkcap:explain-error';

/** Does what was chosen. Answers where to go then, or that the page is to be rendered anew. */
export async function runAction(
  action: Exclude<PaletteAction, 'shortcuts'>,
  { hubId, save }: Pick<PaletteHostProps, 'hubId' | 'save'>,
): Promise<string | null> {
  switch (action) {
    case 'paste':
      return `/p/${hubId}/change?view=paste`;
    case 'preview':
      return `/p/${hubId}/change/preview`;
    case 'discard':
      await discardDraft(hubId);
      return `/p/${hubId}/change`;
    case 'explain':
      window.dispatchEvent(new CustomEvent(EXPLAIN_ERROR_EVENT));
      return null;
    case 'themeSystem':
      await save.theme('system');
      return 'refresh';
    case 'themeLight':
      await save.theme('light');
      return 'refresh';
    case 'themeDark':
      await save.theme('dark');
      return 'refresh';
    case 'localeEn':
      await save.locale('en');
      return 'refresh';
    case 'localeDe':
      await save.locale('de');
      return 'refresh';
  }
}

/** One step, which can be undone on the page that it leads to. */
async function discardDraft(hubId: number): Promise<void> {
  const { draftStore } = await import('../change/use-draft');
  const store = draftStore(hubId);
  await store.loaded();
  store.endStep();
  store.edit(() => []);
  store.endStep();
  await store.settled();
}
