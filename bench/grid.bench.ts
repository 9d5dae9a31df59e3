import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openGrid, scrollThrough, takeNotes, watchPage } from './grid-page';
import { browserOptions, startProduct } from './product-server';
import { percentile, report } from './report';
import type { BenchFigure } from './report';

const PORT = 4731;
const FEW = 10;
const MANY = 10_000;
const KEYS = 40;
const FRAMES = 240;
/** What a browser does not tell of is below this. */
const TOLD_FROM_MS = 16;

/** Typing, walking, filling and undoing: the events' times until the paint, and the longest task. */
async function edit(page: Page) {
  await page.getByRole('searchbox').press('Enter');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await watchPage(page);
  for (let count = 0; count < KEYS; count += 1) {
    await page.keyboard.press(String((count % 9) + 1));
    await page.keyboard.press('Enter');
    if (count % 4 === 3) await page.keyboard.press('Control+z');
    if (count % 8 === 7) await page.keyboard.press('Control+d');
  }
  const { events, tasks } = await takeNotes(page);
  const presses = KEYS * 2 + KEYS / 4 + KEYS / 8;
  const quick = Array.from({ length: Math.max(0, presses - events.length) }, () => TOLD_FROM_MS);
  return { p98: percentile([...events, ...quick], 0.98), longest: Math.max(0, ...tasks) };
}

/** A limit pasted over every row. */
async function pasteOverAll(page: Page) {
  await page.keyboard.press('Control+a');
  await takeNotes(page);
  await page.evaluate(() => navigator.clipboard.writeText('7'));
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => !document.body.innerText.includes('not compared with HubSpot'));
  const { tasks } = await takeNotes(page);
  return Math.max(0, ...tasks);
}

async function emptyScroller(page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.setContent('<div style="height:400000px"></div>');
  return percentile(await scrollThrough(page, FRAMES), 0.95);
}

async function main(): Promise<void> {
  const product = await startProduct(PORT);
  const browser = await chromium.launch(await browserOptions());
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const nodes = () => page.evaluate(() => document.querySelectorAll('[role=grid] *').length);
  try {
    await page.goto(product.signInUrl);
    await openGrid(page, product.url, FEW);
    const few = await edit(page);
    await openGrid(page, product.url, 100);
    const nodesOfHundred = await nodes();
    await openGrid(page, product.url, MANY);
    const nodesOfMany = await nodes();
    const many = await edit(page);
    const pasteTask = await pasteOverAll(page);
    const scroll = percentile(await scrollThrough(page, FRAMES), 0.95);
    const empty = await emptyScroller(page);
    report([
      figure('Editing 10,000 rows: p98 of events', many.p98, { unit: 'ms', bar: 50 }),
      figure('… against 10 rows', many.p98 / few.p98, { unit: '×', bar: 1.3 }),
      figure('Longest task while editing', many.longest, { unit: 'ms', bar: 50 }),
      figure('Longest task of a paste over 10,000 rows', pasteTask, { unit: 'ms', bar: 50 }),
      figure('Scrolling 10,000 rows: p95 of frames', scroll, { unit: 'ms', bar: null }),
      figure('… against an empty page', scroll / empty, { unit: '×', bar: 1.1 }),
      figure('Elements against 100 rows', nodesOfMany / nodesOfHundred, { unit: '×', bar: 1.05 }),
    ]);
  } finally {
    await browser.close();
    await product.stop();
  }
}

function figure(
  name: string,
  value: number,
  { unit, bar }: { readonly unit: string; readonly bar: number | null },
): BenchFigure {
  const digits = unit === 'ms' ? 0 : 2;
  return {
    name,
    figure: `${value.toFixed(digits)} ${unit}`,
    bar: bar === null ? '' : `≤ ${bar} ${unit}`,
    holds: bar === null ? null : value <= bar,
  };
}

await main();
