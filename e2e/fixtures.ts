import { test as base, expect, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLinkcap, startSimulator, type LinkcapServer, type Running } from './processes';

export const SETUP_TOKEN = 'setup-token-for-tests';
export const HUBSPOT_TOKEN = 'pat-eu1-only-for-tests-0001';
export const DEMO_HUB_ID = 44127788;

type WorkerFixtures = {
  /** The product over the demo portal, one for the tests of a worker. */
  readonly linkcap: LinkcapServer;
  /** The cookies of a signed-in owner. */
  readonly session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
};

/** A page on which a console error, a failed script or a CSP violation fails the test. */
export const test = base.extend<
  { readonly folder: string; readonly complaints: string[] },
  WorkerFixtures
>({
  linkcap: [
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'linkcap-e2e-'));
      const linkcap = await startLinkcap({ dataDir, setupToken: SETUP_TOKEN });
      await use(linkcap);
      await linkcap.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ browser, linkcap }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${linkcap.url}/sign-in?token=${SETUP_TOKEN}`);
      await use(await context.storageState());
      await context.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ linkcap }, use) => use(linkcap.url),
  storageState: async ({ session }, use) => use(session),
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'linkcap-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  complaints: async ({}, use) => use([]),
  page: async ({ page, complaints }, use) => {
    watch(page, complaints);
    await use(page);
    expect(complaints, 'the page complained').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/** Notes what a browser complains about; CSP violations are console errors, too. */
export function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
}

/** A Linkcap of the test's own over a simulator of its own, joined by HUBSPOT_API_BASE_URL. */
export async function startOwnPortal(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{
  readonly linkcap: LinkcapServer;
  readonly simulator: Running & { readonly url: string };
  readonly restart: () => Promise<LinkcapServer>;
}> {
  const simulator = await startSimulator({ token: HUBSPOT_TOKEN });
  const options = {
    dataDir: join(folder, 'data'),
    setupToken: SETUP_TOKEN,
    env: {
      HUBSPOT_API_BASE_URL: simulator.url,
      HUBSPOT_ACCESS_TOKEN: HUBSPOT_TOKEN,
      ...env,
    },
  };
  const linkcap = await startLinkcap(options);
  return { linkcap, simulator, restart: () => startLinkcap({ ...options, port: linkcap.port }) };
}
