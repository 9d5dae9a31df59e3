// The matrix of sixty objects in a browser: how long it takes to be there, and the longest task, in
// processor time, while it is walked with the arrow keys and while the pointer crosses it.
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createNodeServer } from '../lib/simulator/node-server';
import { createSimulator } from '../lib/simulator/server';
import { takeNotes, watchPage } from './grid-page';
import { LONG_TASK_MS, sum, watchMainThread } from './main-thread';
import { browserOptions, startProduct } from './product-server';
import { percentile, report } from './report';
import type { BenchFigure } from './report';
import { sixtyObjects } from './sixty-objects';

const PORT = 4732;
const TOKEN = 'pat-eu1-only-for-benches-0001';
const VIEWPORT = { width: 1280, height: 800 };
const STEPS = 59;
const PRESSES = STEPS * 4 + 2;
/** What answers later does not feel immediate. */
const IMMEDIATE_MS = 100;

async function main(): Promise<void> {
  const hubspot = await startHubSpot();
  const product = await startProduct(PORT, {
    HUBSPOT_API_BASE_URL: hubspot.url,
    HUBSPOT_ACCESS_TOKEN: TOKEN,
  });
  const browser = await chromium.launch(await browserOptions());
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    // The first time, labels are read pair by pair.
    page.setDefaultTimeout(240_000);
    await page.goto(product.signInUrl);
    const matrix = page.url().replace('/limits', '/matrix?objects=all');
    await open(page, matrix);
    const shownMs = await open(page, matrix);
    const sizes = await page.evaluate(() => ({
      rows: document.querySelectorAll('[role=grid] tbody tr').length,
      cells: document.querySelectorAll('[role=grid] [role=gridcell]').length,
    }));
    await watchPage(page);
    const walked = await walk(page);
    const keys = await watchMainThread({ browser, page }, async () => {
      await walk(page);
    });
    const pointer = await watchMainThread({ browser, page }, () => point(page));
    const floor = await walkEmptyPage(await browser.newPage({ viewport: VIEWPORT }));
    report([
      figure(`Objects (${sizes.cells} cells)`, sizes.rows, { unit: '', bar: null }),
      figure('The matrix is in the page after', shownMs, { unit: 'ms', bar: null }),
      figure('Arrow keys: p98 until the paint', walked.p98, { unit: 'ms', bar: IMMEDIATE_MS }),
      figure('The same keys move a box in an empty page: p98', floor, { unit: 'ms', bar: null }),
      {
        name: 'Arrow keys against the empty page',
        figure: `${(walked.p98 / floor).toFixed(2)} ×`,
        bar: '',
        holds: null,
      },
      figure('Arrow keys: longest task', Math.max(...keys.tasks), {
        unit: 'ms',
        bar: LONG_TASK_MS,
      }),
      figure('Arrow keys: the main thread works, a press', sum(keys.tasks) / PRESSES, {
        unit: 'ms',
        bar: null,
      }),
      figure('Pointer: longest task', Math.max(...pointer.tasks), {
        unit: 'ms',
        bar: LONG_TASK_MS,
      }),
    ]);
  } finally {
    await browser.close();
    await product.stop();
    await hubspot.stop();
  }
}

/** Milliseconds from the request until the matrix can be walked. */
async function open(page: Page, address: string): Promise<number> {
  const startedAt = performance.now();
  await page.goto(address);
  const first = page.locator('[data-at="0,0"]');
  await first.waitFor();
  await first.focus();
  await page.locator('.matrix-crosshair').waitFor({ state: 'attached' });
  return performance.now() - startedAt;
}

/** Across, down, and to the corners: from the press of each key until the paint. */
async function walk(page: Page): Promise<{ readonly p98: number }> {
  await page.locator('[data-at="0,0"]').focus();
  return pressKeys(page);
}

/** What the browser itself takes without a graphics card: each key moves one box. */
async function walkEmptyPage(page: Page): Promise<number> {
  await page.setContent('<div style="position: absolute; width: 44px; height: 28px">7</div>');
  await page.evaluate(() => {
    let left = 0;
    window.addEventListener('keydown', () => {
      left = (left + 44) % 1_200;
      const box = document.querySelector('div');
      if (box !== null) box.style.left = `${left}px`;
    });
  });
  await watchPage(page);
  return (await pressKeys(page)).p98;
}

async function pressKeys(page: Page): Promise<{ readonly p98: number }> {
  await takeNotes(page);
  for (let step = 0; step < STEPS; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < STEPS; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  const { events } = await takeNotes(page);
  const quick = Array.from({ length: Math.max(0, PRESSES - events.length) }, () => 0);
  return { p98: percentile([...events, ...quick], 0.98) };
}

/** Criss-cross over what is in view. */
async function point(page: Page): Promise<void> {
  const box = await page.locator('.matrix-scroll').boundingBox();
  if (box === null) throw new Error('The matrix is not in view.');
  const { x, y, width, height } = box;
  for (let round = 0; round < 6; round += 1) {
    await page.mouse.move(x + 200, y + 170 + round * 40);
    await page.mouse.move(x + width - 20, y + height - 20 - round * 40, { steps: 60 });
  }
}

async function startHubSpot() {
  const simulator = createSimulator({
    portals: [{ token: TOKEN, scopes: 'all', state: sixtyObjects() }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const server = createNodeServer(simulator);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function figure(
  name: string,
  value: number,
  { unit, bar }: { readonly unit: string; readonly bar: number | null },
): BenchFigure {
  return {
    name,
    figure: `${value.toFixed(0)} ${unit}`.trim(),
    bar: bar === null ? '' : `< ${bar} ${unit}`,
    holds: bar === null ? null : value < bar,
  };
}

await main();
