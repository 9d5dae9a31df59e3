// A submission of 10,000 rows, looked at in a browser while it runs: how long it takes from the answer
// of a call until its rows are shown, how often React commits, and how long the tasks of the page are,
// in processor time: the product and HubSpot's simulator run beside it.
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createNodeServer } from '../lib/simulator/node-server';
import { createSimulator } from '../lib/simulator/server';
import { putDraft } from './grid-page';
import { mostInASecond, noteLive, takeLiveNotes } from './live-page';
import { manyLabels, type LabelRow } from './many-labels';
import { LONG_TASK_MS, sum, watchMainThread } from './main-thread';
import { browserOptions, startProduct } from './product-server';
import { percentile, report } from './report';
import type { BenchFigure } from './report';

const PORT = 4733;
const TOKEN = 'pat-eu1-only-for-benches-0002';
const PAIRS = 100;
const LABELS_PER_PAIR = 100;
const PATIENCE_MS = 180_000;

async function main(): Promise<void> {
  const { state, rows } = manyLabels(PAIRS, LABELS_PER_PAIR);
  const simulator = createSimulator({
    portals: [{ token: TOKEN, state }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const server = createNodeServer(simulator);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const product = await startProduct(PORT, {
    HUBSPOT_API_BASE_URL: `http://127.0.0.1:${port}`,
    HUBSPOT_ACCESS_TOKEN: TOKEN,
  });
  const browser = await chromium.launch(await browserOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await noteLive(page);
    await page.goto(product.signInUrl);
    await planAll(page, { url: product.url, hubId: state.account.portalId }, rows);
    const startedAt = Date.now();
    const opening = await watchMainThread({ browser, page }, async () => {
      await page.getByRole('button', { name: /^Apply/ }).click();
      await page.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
      await page.getByRole('progressbar').waitFor();
    });
    const before = (await takeLiveNotes(page)).commits.length;
    const running = await watchMainThread({ browser, page }, () =>
      page.getByText(/^10,000 applied, in/).waitFor(),
    );
    const seconds = (Date.now() - startedAt) / 1_000;
    const { commits, pixels, events } = await takeLiveNotes(page);
    report([
      figure('From Apply to the result', seconds * 1_000, { unit: 'ms', bar: null }),
      figure('Events of the stream', events, { unit: '', bar: null }),
      figure('Answered → shown: p95', percentile(pixels, 0.95), { unit: 'ms', bar: 250 }),
      figure('React commits in a second, at most', mostInASecond(commits.slice(before)), {
        unit: '',
        bar: 10,
      }),
      figure('Until the page is there: longest task', Math.max(...opening.tasks), {
        unit: 'ms',
        bar: null,
      }),
      figure('While it runs: longest task', Math.max(...running.tasks), {
        unit: 'ms',
        bar: LONG_TASK_MS,
      }),
      figure('While it runs: the main thread works', (sum(running.tasks) / seconds / 1_000) * 100, {
        unit: '%',
        bar: null,
      }),
    ]);
  } finally {
    await browser.close();
    await product.stop();
    server.close();
  }
}

/** Every label gets a limit, by a draft that the browser keeps. */
async function planAll(
  page: Page,
  { url, hubId }: { readonly url: string; readonly hubId: number },
  rows: readonly LabelRow[],
): Promise<void> {
  const tuples = rows.map(({ fromObjectTypeId, toObjectTypeId, typeId }, index) => [
    ...[index + 1, fromObjectTypeId, toObjectTypeId, 'USER_DEFINED'],
    ...[typeId, (index % 50) + 1],
  ]);
  await page.goto(`${url}/p/${hubId}/change`);
  await page.getByRole('button', { name: 'Preview changes' }).waitFor();
  await page.evaluate(putDraft, { hubId, rows: JSON.stringify(tuples) });
  await page.goto(`${url}/p/${hubId}/change/preview`);
  await page.getByRole('button', { name: /^Apply/ }).waitFor();
}

function figure(
  name: string,
  value: number,
  { unit, bar }: { readonly unit: string; readonly bar: number | null },
): BenchFigure {
  return {
    name,
    figure: `${value.toFixed(0)} ${unit}`.trim(),
    bar: bar === null ? '' : `≤ ${bar} ${unit}`.trim(),
    holds: bar === null ? null : value <= bar,
  };
}

await main();
