import { untilPlanned } from './grid-draft';
import { takeNotes } from './grid-page';
import type { Tab } from './grid-tab';
import { sum, watchMainThread } from './main-thread';

const KEYS = 8;
const PRESSES = KEYS * 3 + KEYS / 4 + KEYS / 8;
/** What a browser does not tell of is below this. */
const TOLD_FROM_MS = 16;

export type Edits = {
  /** Processor time of the page's main thread, a press. */
  readonly cpuMs: number[];
  /** Of each press, the longest of its tasks. */
  readonly taskMs: number[];
  /** From the press to the paint. */
  readonly eventMs: number[];
};

export function noEdits(): Edits {
  return { cpuMs: [], taskMs: [], eventMs: [] };
}

/** Typing, walking, filling and undoing. */
export async function edit({ browser, page }: Tab, edits: Edits): Promise<void> {
  await page.bringToFront();
  await takeNotes(page);
  const { tasks } = await watchMainThread({ browser, page }, async () => {
    for (let count = 0; count < KEYS; count += 1) {
      await page.keyboard.press(String((count % 9) + 1));
      await page.keyboard.press('Enter');
      await page.keyboard.press(count % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
      if (count % 4 === 3) await page.keyboard.press('Control+z');
      if (count % 8 === 7) await page.keyboard.press('Control+d');
    }
    await page.waitForTimeout(300);
  });
  const { events } = await takeNotes(page);
  const quick = Array.from({ length: Math.max(0, PRESSES - events.length) }, () => TOLD_FROM_MS);
  edits.cpuMs.push(sum(tasks) / PRESSES);
  edits.taskMs.push(...longest(tasks, PRESSES));
  edits.eventMs.push(...events, ...quick);
}

/** A limit pasted over every row: the longest task. */
export async function pasteOverAll({ browser, page }: Tab, rows: number): Promise<number> {
  await page.bringToFront();
  await page.keyboard.press('Control+a');
  await page.evaluate(() => navigator.clipboard.writeText('7'));
  const { tasks } = await watchMainThread({ browser, page }, async () => {
    await page.keyboard.press('Control+v');
    await untilPlanned(page, rows);
    await page.waitForTimeout(1_000);
  });
  return Math.max(...tasks);
}

function longest(tasks: readonly number[], count: number): readonly number[] {
  return [...tasks].sort((a, b) => b - a).slice(0, count);
}
