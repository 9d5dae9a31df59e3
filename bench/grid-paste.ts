import { clipboardText, rowsOf, untilPlanned } from './grid-draft';
import type { BenchPortal, RowKind } from './grid-draft';
import type { Tab } from './grid-tab';
import { sum, watchMainThread } from './main-thread';

const EDITABLE = 'grid-editable';
/** For what goes on after a draft was discarded, or rows were added. */
const CALM_MS = 1_500;

export type Pasted = {
  /** Processor time of the page's main thread, from the press of a key until rows can be edited. */
  readonly cpuMs: number;
  /** The same, until all rows are held against HubSpot and kept. */
  readonly wholeMs: number;
  readonly longestReadingMs: number;
  readonly longestAddingMs: number;
};

/** Rows pasted onto an empty grid with the real clipboard, looked at, and added. */
export async function pasteRows(
  { browser, page }: Tab,
  portal: BenchPortal,
  { count, kind }: { readonly count: number; readonly kind: RowKind },
): Promise<Pasted> {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    clipboardText(rowsOf(portal, count, kind)),
  );
  await page.waitForTimeout(CALM_MS);
  const add = page.getByRole('button', { name: /^Add [\d,]+ rows to the draft$/ });
  const reading = await watchMainThread({ browser, page }, async () => {
    await page.locator('body').press('Control+v');
    await add.waitFor();
    await page.waitForTimeout(CALM_MS / 3);
  });
  await page.evaluate(markEditable, EDITABLE);
  const adding = await watchMainThread({ browser, page }, async () => {
    await add.click();
    await untilPlanned(page, count);
    await page.waitForTimeout(CALM_MS);
  });
  return {
    cpuMs: sum(reading.tasks) + sum(adding.tasksUntil(EDITABLE)),
    wholeMs: sum(reading.tasks) + sum(adding.tasks),
    longestReadingMs: Math.max(...reading.tasks),
    longestAddingMs: Math.max(...adding.tasks),
  };
}

/** Runs in the page: says when nothing is before the grid any more, and it has rows to reach. */
function markEditable(mark: string): void {
  const look = () => {
    const isOpen = document.querySelector('dialog[open]') !== null;
    const cell = document.querySelector('[role=grid] [data-index] [tabindex="0"]');
    if (!isOpen && cell !== null) performance.mark(mark);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
