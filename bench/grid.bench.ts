// The draft as a spreadsheet, of ten thousand rows and of ten: pasting, editing, scrolling. Once with
// rows that are right, and once with rows of which nearly every one is a problem.
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { openGrid, readPortal } from './grid-draft';
import type { BenchPortal, RowKind } from './grid-draft';
import { edit, noEdits, pasteOverAll } from './grid-edits';
import { watchPage } from './grid-page';
import { pasteRows } from './grid-paste';
import type { Pasted } from './grid-paste';
import { scroll, scrollEmpty } from './grid-scroll';
import { openTab, signIn } from './grid-tab';
import type { Tab } from './grid-tab';
import { LONG_TASK_MS, watchMainThread } from './main-thread';
import { lendTypes } from './many-types';
import { browserOptions, startProduct } from './product-server';
import { median, percentile, report } from './report';
import type { BenchFigure } from './report';

const PORT = 4731;
const HUB_ID = 44_127_788;
const FEW = 10;
const HUNDRED = 100;
const MANY = 10_000;
const EDIT_ROUNDS = 3;
const PASTE_ROUNDS = 3;

type Ground = { readonly few: Tab; readonly many: Tab; readonly portal: BenchPortal };

async function main(): Promise<void> {
  const product = await startProduct(PORT);
  const browser = await chromium.launch(await browserOptions());
  try {
    const ground = await openTabs(browser, product);
    for (const kind of ['clean', 'problem'] as const) report(await measure(ground, kind));
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function openTabs(
  browser: Browser,
  { url, signInUrl }: { readonly url: string; readonly signInUrl: string },
): Promise<Ground> {
  const few = await openTab(browser);
  const many = await openTab(browser, await signIn(few, signInUrl));
  const portal = await readPortal(few.page, `${url}/p/${HUB_ID}`);
  for (const { page } of [few, many]) await lendTypes(page, portal.labels);
  return { few, many, portal };
}

async function measure(ground: Ground, kind: RowKind): Promise<readonly BenchFigure[]> {
  const { few, many, portal } = ground;
  await openGrid(few.page, portal, { count: HUNDRED, kind });
  const nodesOfHundred = await nodes(few);
  // A trace goes with the process of a page, which the first address changes.
  for (const { page } of [few, many]) await openGrid(page, portal, { count: FEW, kind });
  const opening = await watchMainThread(many, () =>
    openGrid(many.page, portal, { count: MANY, kind }),
  );
  const nodesOfMany = await nodes(many);
  const edited = await measureEdits(ground);
  const over = await pasteOverAll(many, MANY);
  await openGrid(many.page, portal, { count: MANY, kind });
  const scrolled = await scroll(many, 'wheel');
  const jumped = await scroll(many, 'jump');
  const pasted = await measurePastes(ground, kind);
  const empty = await scrollEmpty(many);
  const of = (what: string) => `${kind}: ${what}`;
  return [
    figure(of('paste of 10,000 rows / 10, until they can be edited'), pasted.ratio, X(2)),
    figure(of('… of 10 rows'), pasted.fewMs, MS(null)),
    figure(of('… until all are planned and kept'), pasted.wholeMs, MS(null)),
    figure(of('… longest task until the review'), pasted.longestReadingMs, MS(LONG_TASK_MS)),
    figure(of('… longest task from the review on'), pasted.longestAddingMs, MS(LONG_TASK_MS)),
    figure(of('a limit pasted over all: longest task'), over, MS(LONG_TASK_MS)),
    figure(of('opening 10,000 rows: longest task'), Math.max(...opening.tasks), MS(LONG_TASK_MS)),
    figure(of('an edit of 10,000 rows / of 10'), edited.ratio, X(1.3)),
    figure(of('… of 10 rows'), edited.fewMs, MS(null)),
    figure(of('… p98 of the tasks of a press'), edited.taskP98Ms, MS(LONG_TASK_MS)),
    figure(of('… p98 from the press to the paint'), edited.paintP98Ms, MS(LONG_TASK_MS)),
    figure(
      of('scrolling, p95 of frames / an empty page'),
      scrolled.frameP95Ms / empty.frameP95Ms,
      X(1.1),
    ),
    figure(of('… a frame'), scrolled.cpuMs, MS(null)),
    figure(of('… p95 of the tasks of a frame'), scrolled.taskP95Ms, MS(null)),
    figure(of('… a frame that jumps by 600 px'), jumped.cpuMs, MS(null)),
    figure(of('… p95 of such frames'), jumped.frameP95Ms, MS(null)),
    figure(of('elements with 10,000 rows / 100'), nodesOfMany / nodesOfHundred, X(1.05)),
  ];
}

async function measureEdits({ few, many }: Ground) {
  const [ofFew, ofMany] = [noEdits(), noEdits()];
  for (const tab of [few, many]) {
    await tab.page.bringToFront();
    await watchPage(tab.page);
    await tab.page.getByRole('searchbox').press('Enter');
    await edit(tab, noEdits());
  }
  for (let round = 0; round < EDIT_ROUNDS; round += 1) {
    await edit(few, ofFew);
    await edit(many, ofMany);
    await edit(many, ofMany);
    await edit(few, ofFew);
  }
  return {
    ratio: median(ofMany.cpuMs) / median(ofFew.cpuMs),
    fewMs: median(ofFew.cpuMs),
    taskP98Ms: percentile(ofMany.taskMs, 0.98),
    paintP98Ms: percentile(ofMany.eventMs, 0.98),
  };
}

async function measurePastes({ few, many, portal }: Ground, kind: RowKind) {
  const ofFew: Pasted[] = [];
  const ofMany: Pasted[] = [];
  for (let round = 0; round <= PASTE_ROUNDS; round += 1) {
    const pastedFew = await pasteRows(few, portal, { count: FEW, kind });
    const pastedMany = await pasteRows(many, portal, { count: MANY, kind });
    // The first one fetches what pasting needs.
    if (round === 0) continue;
    ofFew.push(pastedFew);
    ofMany.push(pastedMany);
  }
  const medianOf = (pasted: readonly Pasted[], of: (each: Pasted) => number) =>
    median(pasted.map(of));
  const fewMs = medianOf(ofFew, ({ cpuMs }) => cpuMs);
  return {
    ratio: medianOf(ofMany, ({ cpuMs }) => cpuMs) / fewMs,
    fewMs,
    wholeMs: medianOf(ofMany, ({ wholeMs }) => wholeMs),
    longestReadingMs: medianOf(ofMany, ({ longestReadingMs }) => longestReadingMs),
    longestAddingMs: medianOf(ofMany, ({ longestAddingMs }) => longestAddingMs),
  };
}

function nodes({ page }: Tab): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[role=grid] *').length);
}

type Scale = { readonly unit: string; readonly bar: number | null };
const X = (bar: number): Scale => ({ unit: '×', bar });
const MS = (bar: number | null): Scale => ({ unit: 'ms', bar });

function figure(name: string, value: number, { unit, bar }: Scale): BenchFigure {
  const digits = unit === '×' ? 2 : unit === 'ms' ? 1 : 0;
  return {
    name,
    figure: `${value.toFixed(digits)} ${unit}`.trim(),
    bar: bar === null ? '' : `≤ ${bar} ${unit}`,
    holds: bar === null ? null : value <= bar,
  };
}

await main();
