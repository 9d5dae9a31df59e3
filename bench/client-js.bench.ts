import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { startEmptyApp } from './empty-app';
import { openGrid, readPortal } from './grid-draft';
import { browserOptions, startProduct } from './product-server';
import { report } from './report';
import type { BenchFigure } from './report';

const PORT = 4741;
const HUB_ID = 44127788;
const EMPTY_PORT = 4742;
const DRAFT_ROWS = 20;
const EDITOR_BAR = 1.5;
const PAGE_BAR = 1.25;
/** What a page fetches when it has come to life comes within this time. */
const QUIET_MS = 1_500;

const PAIR = [
  ['From object type', 'Deals'],
  ['To object type', 'Contacts'],
] as const;

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Bytes of script on the wire, with nothing kept from before and nothing touched. */
async function scriptBytes(browser: Browser, url: string, storageState?: State): Promise<number> {
  const context = await browser.newContext(storageState ? { storageState } : {});
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(QUIET_MS);
  await context.close();
  return bytes;
}

/** Signed in, with a draft and then a submission of it: what a page needs to show it counts. */
async function signIn(
  browser: Browser,
  product: { readonly url: string; readonly signInUrl: string },
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(product.signInUrl);
  const portal = await readPortal(page, `${product.url}/p/${HUB_ID}`);
  await openGrid(page, portal, { count: DRAFT_ROWS, kind: 'clean' });
  const drafted = await context.storageState({ indexedDB: true });
  const fresh = await context.storageState();
  const submission = await submitOne(page, portal.url);
  await context.close();
  return { fresh, drafted, submission };
}

/** Returns the address of the submission of one limit. */
async function submitOne(page: Page, portalUrl: string): Promise<string> {
  await page.goto(`${portalUrl}/change?view=form`);
  await page.getByRole('button', { name: 'Discard' }).click();
  for (const [name, object] of PAIR) {
    await page.getByRole('combobox', { name }).fill(object);
    await page.getByRole('option', { name: object, exact: true }).first().click();
  }
  const limit = page.getByRole('group', { name: 'Limit for any label', exact: true });
  await limit.getByRole('spinbutton', { name: 'Number' }).fill('777');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.waitForURL('**/change/preview');
  await page.getByRole('button', { name: /^Apply/ }).click();
  await page.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
  return new URL(page.url()).pathname;
}

async function main(): Promise<void> {
  const [product, empty] = [await startProduct(PORT), await startEmptyApp(EMPTY_PORT)];
  const browser = await chromium.launch(await browserOptions());
  try {
    const { fresh, drafted, submission } = await signIn(browser, product);
    const base = await scriptBytes(browser, empty.url);
    const portal = `/p/${HUB_ID}`;
    const pages = [
      ['Change, the form', `${portal}/change`, EDITOR_BAR, fresh],
      ['Change, the grid of a draft', `${portal}/change?view=grid`, EDITOR_BAR, drafted],
      ['Limits', `${portal}/limits`, EDITOR_BAR, fresh],
      ['Preview', `${portal}/change/preview`, PAGE_BAR, drafted],
      ['Submissions', `${portal}/submissions`, PAGE_BAR, fresh],
      ['A submission', submission, PAGE_BAR, fresh],
      ['Matrix', `${portal}/matrix`, PAGE_BAR, fresh],
      ['Settings', '/settings', PAGE_BAR, fresh],
      ['Portals', '/portals', PAGE_BAR, fresh],
    ] as const;
    const figures: BenchFigure[] = [
      { name: 'An empty app', figure: `${kilobytes(base)} kB`, bar: '', holds: null },
    ];
    for (const [name, path, bar, state] of pages) {
      const bytes = await scriptBytes(browser, `${product.url}${path}`, state);
      const ratio = bytes / base;
      const figure = `${kilobytes(bytes)} kB = ${ratio.toFixed(2)} ×`;
      figures.push({ name, figure, bar: `≤ ${bar} ×`, holds: ratio <= bar });
    }
    report(figures);
  } finally {
    await browser.close();
    await Promise.all([product.stop(), empty.stop()]);
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}

await main();
