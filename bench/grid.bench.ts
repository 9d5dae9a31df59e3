import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { clipboardRows, openGrid, readPortal, untilPlanned } from './grid-draft';
import type { BenchPortal } from './grid-draft';
import { scrollThrough, takeNotes, watchPage } from './grid-page';
import { sum, watchMainThread } from './main-thread';
import { lendTypes } from './many-types';
import { browserOptions, startProduct } from './product-server';
import { median, percentile, report } from './report';
import type { BenchFigure } from './report';

const PORT = 4731;
const FEW = 10;
const MANY = 10_000;
const ROUNDS = 5;
const KEYS = 8;
const FRAMES = 240;
/** What a browser does not tell of is below this. */
const TOLD_FROM_MS = 16;

type Tab = { readonly browser: Browser; readonly page: Page };
type Edits = {
  /** Processor time of the page's main thread, a press. */
  readonly cpuMs: number[];
  /** From the press to the paint. */
  readonly eventMs: number[];
  readonly longestTaskMs: number[];
};

const PRESSES = KEYS * 2 + KEYS / 4 + KEYS / 8 + KEYS;

/** Typing, walking, filling and undoing. */
async function edit({ browser, page }: Tab, edits: Edits): Promise<void> {
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
  edits.eventMs.push(...events, ...quick);
  edits.longestTaskMs.push(Math.max(0, ...tasks));
}

/** A limit pasted over every row. */
async function pasteOverAll({ browser, page }: Tab, rows: number): Promise<number> {
  await page.bringToFront();
  await page.keyboard.press('Control+a');
  await page.evaluate(() => navigator.clipboard.writeText('7'));
  const { tasks } = await watchMainThread({ browser, page }, async () => {
    await page.keyboard.press('Control+v');
    await untilPlanned(page, rows);
    await page.waitForTimeout(300);
  });
  return Math.max(0, ...tasks);
}

/** Rows pasted into an empty grid: processor time from the press until they can be edited. */
async function pasteRows({ browser, page }: Tab, portal: BenchPortal, rows: number) {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), clipboardRows(portal, rows));
  const add = page.getByRole('button', { name: /^Add [\d,]+ rows to the draft$/ });
  const reading = await watchMainThread({ browser, page }, async () => {
    await page.locator('body').press('Control+v');
    await add.waitFor();
  });
  const adding = await watchMainThread({ browser, page }, async () => {
    await add.click();
    await page.waitForFunction(() => document.querySelector('[role=grid] [data-index]') !== null);
    await page.keyboard.press('Tab');
    await untilPlanned(page, rows);
  });
  return {
    cpuMs: sum(reading.tasks) + sum(adding.tasks),
    longestReadingMs: Math.max(...reading.tasks),
    longestAddingMs: Math.max(...adding.tasks),
  };
}

async function scroll({ browser, page }: Tab) {
  await page.bringToFront();
  let frames: readonly number[] = [];
  const { tasks, laidOut } = await watchMainThread({ browser, page }, async () => {
    frames = await scrollThrough(page, FRAMES);
  });
  const cpuMs = sum(tasks) / FRAMES;
  return { p95: percentile(frames, 0.95), cpuMs, boxes: sum(laidOut) / FRAMES };
}

async function openTab(browser: Browser, signInUrl: string): Promise<Tab> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(signInUrl);
  return { browser, page };
}

async function main(): Promise<void> {
  const product = await startProduct(PORT);
  const browser = await chromium.launch(await browserOptions());
  try {
    const few = await openTab(browser, product.signInUrl);
    const many = await openTab(browser, product.signInUrl);
    const portal = await readPortal(few.page, few.page.url().replace(/\/limits.*/, ''));
    for (const { page } of [few, many]) await lendTypes(page, portal.types);
    const [ofFew, ofMany]: readonly [Edits, Edits] = [noEdits(), noEdits()];
    await openGrid(few.page, portal, 100);
    const nodesOfHundred = await nodes(few);
    await openGrid(few.page, portal, FEW);
    await openGrid(many.page, portal, MANY);
    const nodesOfMany = await nodes(many);
    for (const tab of [few, many]) {
      await tab.page.bringToFront();
      await watchPage(tab.page);
      await tab.page.getByRole('searchbox').press('Enter');
      await edit(tab, noEdits());
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      await edit(few, ofFew);
      await edit(many, ofMany);
      await edit(many, ofMany);
      await edit(few, ofFew);
    }
    const over = await pasteOverAll(many, MANY);
    const scrolled = await scroll(many);
    const pastedMany = await pasteRows(many, portal, MANY);
    const pastedFew = await pasteRows(few, portal, FEW);
    await many.page.goto('about:blank');
    await many.page.setContent('<div style="height:400000px"></div>');
    const empty = await scroll(many);
    const p98 = percentile(ofMany.eventMs, 0.98);
    report([
      figure(
        'Paste of 10,000 rows to the grid / 10 rows',
        pastedMany.cpuMs / pastedFew.cpuMs,
        X(2),
      ),
      figure('… 10 rows', pastedFew.cpuMs, MS(null)),
      figure('… longest task until the review', pastedMany.longestReadingMs, MS(null)),
      figure('… longest task from the review to the grid', pastedMany.longestAddingMs, MS(50)),
      figure('A limit pasted over 10,000 rows: longest task', over, MS(50)),
      figure('An edit of 10,000 rows / of 10', median(ofMany.cpuMs) / median(ofFew.cpuMs), X(1.3)),
      figure('… of 10 rows', median(ofFew.cpuMs), MS(null)),
      figure('… longest task', Math.max(...ofMany.longestTaskMs), MS(50)),
      figure('… p98 from the key to the paint', p98, MS(50)),
      figure('… against 10 rows', p98 / percentile(ofFew.eventMs, 0.98), X(1.3)),
      figure(
        'Scrolling 10,000 rows: p95 of frames / an empty page',
        scrolled.p95 / empty.p95,
        X(1.1),
      ),
      figure('… a frame of it', scrolled.cpuMs, MS(null)),
      figure('… boxes laid out a frame', scrolled.boxes, { unit: '', bar: null }),
      figure('Elements with 10,000 rows / 100 rows', nodesOfMany / nodesOfHundred, X(1.05)),
    ]);
  } finally {
    await browser.close();
    await product.stop();
  }
}

function noEdits(): Edits {
  return { cpuMs: [], eventMs: [], longestTaskMs: [] };
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
