import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEMO_HUB_ID, expect, SETUP_TOKEN, test, watch } from './fixtures';
import { apply, limitGroup, openForm, preview, readSubmission, setLimit } from './road';
import {
  connectByOAuth,
  connectByToken,
  KEYED,
  MAIN,
  portalRow,
  SANDBOX,
  startSeveralPortals,
  type SeveralPortals,
  type TestPortal,
} from './several-portals';
import { simulatorJournal, writesOf } from './simulator-journal';

const DEMO: TestPortal = { hubId: DEMO_HUB_ID, name: 'Nordlicht Solar' };
const PORTALS = [MAIN, SANDBOX, KEYED, DEMO];

test.describe.configure({ mode: 'serial' });
test.use({ storageState: { cookies: [], origins: [] } });

let folder: string;
let several: SeveralPortals;
let page: Page;
let complaints: string[];
/** A submission of each portal, as soon as there is one. */
const submissions = new Map<number, string>();

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'linkcap-e2e-'));
  several = await startSeveralPortals(folder);
  const context = await browser.newContext({ baseURL: several.linkcap.url });
  page = await context.newPage();
  complaints = [];
  watch(page, complaints);
  await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
});

test.afterAll(async () => {
  await several.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('two portals connect by OAuth and one by a service key, beside the demo', async () => {
  await connectByOAuth(page, MAIN);
  await connectByOAuth(page, SANDBOX);
  await connectByToken(page, KEYED);
  for (const [portal, kind, type] of [
    [MAIN, 'OAuth', 'Production'],
    [SANDBOX, 'OAuth', 'Sandbox'],
    [KEYED, 'Service key', 'Production'],
    [DEMO, 'Demo', 'Demo'],
  ] as const) {
    await expect(portalRow(page, portal)).toContainText(kind);
    await expect(portalRow(page, portal)).toContainText(type);
  }
  expect(complaints).toEqual([]);
});

test('each portal has a draft of its own, and switching keeps the page', async () => {
  await openForm(page, MAIN.hubId, ['Deals', 'Contacts']);
  await setLimit(page, 'any label', 5);
  await switchTo(page, SANDBOX);
  await expect(page).toHaveURL(new RegExp(`/p/${SANDBOX.hubId}/change`));
  await expect(page.getByText('Nothing changed yet.')).toBeVisible();

  await openForm(page, SANDBOX.hubId, ['Deals', 'Contacts']);
  await setLimit(page, 'any label', 6);
  await switchTo(page, MAIN);
  await openForm(page, MAIN.hubId, ['Deals', 'Contacts']);
  await expect(limitGroup(page, 'any label').getByRole('spinbutton')).toHaveValue('5');
  await preview(page);
  await expect(page.getByRole('button', { name: `Apply 1 change to ${MAIN.name}` })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(SANDBOX.name);
  expect(complaints).toEqual([]);
});

test('a limit is set in the portal of the page, with the token of that portal', async () => {
  const limits = [
    [MAIN, 5],
    [SANDBOX, 6],
    [KEYED, 7],
    [DEMO, 8],
  ] as const;
  for (const [portal, limit] of limits) {
    await openForm(page, portal.hubId, ['Deals', 'Contacts']);
    await setLimit(page, 'any label', limit);
    await preview(page);
    const consent = page.getByRole('checkbox', { name: /I understand/ });
    if (portal === MAIN || portal === KEYED) await consent.check();
    submissions.set(portal.hubId, await apply(page, `Apply 1 change to ${portal.name}`));
  }
  const writes = (await simulatorJournal(several.simulator.url)).filter(({ path }) =>
    path.includes('/batch/'),
  );
  expect(writes.map(({ hubId, body }) => [hubId, limitIn(body)])).toEqual(
    limits.filter(([portal]) => portal !== DEMO).map(([{ hubId }, limit]) => [hubId, limit]),
  );
  for (const [{ hubId, name }, limit] of limits) {
    await page.goto(`/p/${hubId}/limits`);
    await expect(page.getByRole('grid', { name: 'Limits' })).toContainText(
      `A deal can have at most ${limit} contacts`,
    );
    await expect(page).toHaveTitle(new RegExp(name));
  }
  expect(complaints).toEqual([]);
});

test('the history of a portal holds its own submissions, and another’s are not found in it', async () => {
  for (const portal of PORTALS) {
    await page.goto(`/p/${portal.hubId}/submissions`);
    const links = page.getByRole('link', { name: /^Submission #/ });
    await expect(links).toHaveCount(1);
    const own = submissions.get(portal.hubId) ?? '';
    await expect(links).toHaveAttribute('href', `/p/${portal.hubId}/submissions/${own}`);
    expect(await readSubmission(page, own)).toMatchObject({ number: 1 });
    for (const other of PORTALS.filter((each) => each !== portal)) {
      const path = `/p/${portal.hubId}/submissions/${submissions.get(other.hubId) ?? ''}`;
      expect((await page.request.get(path)).status(), path).toBe(404);
    }
  }
  expect(complaints).toEqual([]);
});

test('a plan of one portal cannot be applied to another', async () => {
  await openForm(page, MAIN.hubId, ['Deals', 'Contacts']);
  await setLimit(page, 'any label', 4);
  await preview(page);
  const button = page.getByRole('button', { name: `Apply 1 change to ${MAIN.name}` });
  await expect(button).toBeVisible();
  const before = writesOf(await simulatorJournal(several.simulator.url)).length;
  const sent: string[] = [];
  await page.route('**/change/preview', async (route) => {
    const own = route.request().postData() ?? '';
    sent.push(own.replace(`"hubId":${MAIN.hubId}`, `"hubId":${SANDBOX.hubId}`));
    await route.continue({ postData: sent.at(-1) ?? '' });
  });
  await page.getByRole('checkbox', { name: /I understand/ }).check();
  await button.click();
  await expect(page.getByText('This preview is too old to be applied')).toBeVisible();
  await page.unroute('**/change/preview');
  expect(sent.join('')).toContain(`"hubId":${SANDBOX.hubId}`);
  expect(writesOf(await simulatorJournal(several.simulator.url))).toHaveLength(before);
  expect(complaints).toEqual([]);
});

test('a portal that was set to look only in another tab takes no submission of this one', async () => {
  await page.goto(`/p/${MAIN.hubId}/change/preview`);
  const button = page.getByRole('button', { name: `Apply 1 change to ${MAIN.name}` });
  await expect(button).toBeVisible();
  await page.getByRole('checkbox', { name: /I understand/ }).check();

  const other = await page.context().newPage();
  await other.goto('/portals');
  await other.getByRole('button', { name: `Edit ${MAIN.name}` }).click();
  await other.getByRole('checkbox', { name: /Look only/ }).check();
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await other.close();

  const before = writesOf(await simulatorJournal(several.simulator.url)).length;
  await button.click();
  await expect(page.getByText('This portal is set to look only.').first()).toBeVisible();
  await page.goto(`/p/${MAIN.hubId}/submissions`);
  await expect(page.getByRole('link', { name: /^Submission #/ })).toHaveCount(1);
  expect(writesOf(await simulatorJournal(several.simulator.url))).toHaveLength(before);
  expect(complaints).toEqual([]);
});

async function switchTo(on: Page, { name }: TestPortal): Promise<void> {
  await on.getByRole('button', { name: /Switch portal/ }).click();
  await on.getByRole('navigation', { name: 'Portals' }).getByRole('link', { name }).click();
  await expect(on.getByRole('button', { name: /Switch portal/ })).toContainText(name);
}

function limitIn(body: string): number | undefined {
  const { inputs } = JSON.parse(body) as { inputs: { maxToObjectIds: number }[] };
  return inputs[0]?.maxToObjectIds;
}
