import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, HUBSPOT_TOKEN, SETUP_TOKEN, startOwnPortal, test, watch } from './fixtures';
import { apply, openForm, preview, readSubmission, resultRow, setLimit } from './road';
import { simulatorJournal, writesOf } from './simulator-journal';

const PLAIN_HUB_ID = 44127799;

test.use({ storageState: { cookies: [], origins: [] } });

test('the same road on a portal of one’s own: HubSpot’s own example, to the byte', async ({
  browser,
  folder,
  complaints,
}) => {
  const { linkcap, simulator } = await startOwnPortal(folder);
  try {
    const page = await (await browser.newContext({ baseURL: linkcap.url })).newPage();
    watch(page, complaints);
    await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
    await expect(page).toHaveURL(`${linkcap.url}/p/${PLAIN_HUB_ID}/limits`);

    await applyToDeals(page, 5);
    await applyToDeals(page, 6);
    const last = await applyToDeals(page, 'Many');
    expect((await readSubmission(page, last)).rows[0]).toMatchObject({
      before: 6,
      wanted: 'many',
      enforced: 'many',
      status: 'applied',
    });

    const root = '/crm/associations/2026-09/definitions/configurations/0-3/0-1/batch';
    expect(writesOf(await simulatorJournal(simulator.url))).toEqual([
      {
        path: `${root}/create`,
        body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5}]}',
      },
      {
        path: `${root}/update`,
        body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":6}]}',
      },
      { path: `${root}/purge`, body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3}]}' },
    ]);

    await expectNoToken(page, linkcap.output(), join(folder, 'data'));
    expect(complaints).toEqual([]);
  } finally {
    await linkcap.stop();
    await simulator.stop();
  }
});

async function applyToDeals(page: Page, limit: number | 'Many'): Promise<string> {
  await openForm(page, PLAIN_HUB_ID, ['Deals', 'Contacts']);
  await setLimit(page, 'any label', limit);
  await preview(page);
  // A production portal asks once more before limits get tighter.
  const consent = page.getByRole('checkbox', { name: /I understand that 1 limit gets tighter/ });
  const button = page.getByRole('button', { name: 'Apply 1 change to Nordlicht Test' });
  await expect(button).toBeVisible();
  if (limit === 5) {
    await button.click();
    await expect(page, 'not without the ticked sentence').toHaveURL(/\/preview$/);
    await consent.check();
  }
  const submissionId = await apply(page, 'Apply 1 change to Nordlicht Test');
  await expect(resultRow(page, 'Any label')).toContainText('Applied');
  return submissionId;
}

/** Looks for the token where it must never be: pages, scripts, logs, the database, the browser. */
async function expectNoToken(page: Page, logs: string, dataDir: string): Promise<void> {
  expect(logs, 'logs').not.toContain(HUBSPOT_TOKEN);
  for (const path of [
    `/p/${PLAIN_HUB_ID}/limits`,
    `/p/${PLAIN_HUB_ID}/change`,
    `/p/${PLAIN_HUB_ID}/submissions`,
    '/settings',
  ]) {
    await page.goto(path);
    expect(await page.content(), path).not.toContain(HUBSPOT_TOKEN);
    const stored = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const rows = await Promise.all(
        databases.map(
          ({ name = '' }) =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open(name);
              opening.onsuccess = () => {
                const database = opening.result;
                const stores = [...database.objectStoreNames];
                if (stores.length === 0) {
                  resolve('');
                  return;
                }
                const reading = database
                  .transaction(stores)
                  .objectStore(stores[0] ?? '')
                  .getAll();
                reading.onsuccess = () => {
                  resolve(JSON.stringify(reading.result));
                };
              };
            }),
        ),
      );
      return JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        rows,
      ]);
    });
    expect(stored, 'browser storage').not.toContain(HUBSPOT_TOKEN);
  }
  for (const file of filesBelow(dataDir)) {
    expect(readFileSync(file).includes(HUBSPOT_TOKEN), file).toBe(false);
  }
  for (const file of filesBelow(join(import.meta.dirname, '..', '.next-test', 'static'))) {
    expect(readFileSync(file).includes('HUBSPOT_ACCESS_TOKEN='), file).toBe(false);
    expect(readFileSync(file).includes(HUBSPOT_TOKEN), file).toBe(false);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
