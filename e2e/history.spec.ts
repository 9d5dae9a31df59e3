import type { Page } from '@playwright/test';
import { expect, SETUP_TOKEN, startOwnPortal, test, watch } from './fixtures';
import { apply, openForm, preview, readSubmission, resultRow, setLimit } from './road';

const HUB_ID = 44127799;
const PORTAL = 'Nordlicht Test';

test.use({ storageState: { cookies: [], origins: [] } });

test('what was applied is found again, rolled back, and what others change is noticed', async ({
  browser,
  folder,
  complaints,
}) => {
  test.slow();
  const { linkcap, simulator } = await startOwnPortal(folder);
  try {
    const page = await (await browser.newContext({ baseURL: linkcap.url })).newPage();
    watch(page, complaints);
    await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
    await expect(page).toHaveURL(/\/limits$/);

    await submit(page, { 'Decision maker': 2, Legal: 4 }, 'Ticket OPS-7');
    await submit(page, { 'Decision maker': 1 }, 'Tighter still');
    await search(page);
    await apiCalls(page);
    await rollBackOne(page, simulator.url);
    await rollBackSeveral(page);
    await acceptAndPlanBack(page, simulator.url);
    await restore(page);
    expect(complaints).toEqual([]);
  } finally {
    await linkcap.stop();
    await simulator.stop();
  }
});

async function submit(page: Page, limits: Record<string, number>, why: string): Promise<void> {
  await openForm(page, HUB_ID, ['Deals', 'Contacts']);
  for (const [label, limit] of Object.entries(limits)) await setLimit(page, label, limit);
  await preview(page);
  await page.getByLabel('Why').fill(why);
  await applyPlan(page, Object.keys(limits).length);
}

/** A production portal asks for consent before limits get tighter. */
async function applyPlan(page: Page, changes: number): Promise<string> {
  const button = `Apply ${changes} change${changes === 1 ? '' : 's'} to ${PORTAL}`;
  await expect(page.getByRole('button', { name: button, exact: true })).toBeVisible();
  const consent = page.getByRole('checkbox', { name: /^I understand that/ });
  if (await consent.isVisible()) await consent.check();
  const submissionId = await apply(page, button);
  await expect(page.getByText(/read back from HubSpot at/)).toBeVisible();
  return submissionId;
}

const history = (page: Page) => page.getByRole('table', { name: 'Submissions' });
const submission = (page: Page, number: number) =>
  history(page).getByRole('link', { name: `Submission #${number}`, exact: true });

async function search(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Submissions', exact: true }).first().click();
  await expect(submission(page, 2)).toBeVisible();
  for (const [text, found] of [
    ['ops-7', [1]],
    ['lega', [1]],
    ['141', [1, 2]],
    ['Kontakte', [1, 2]],
    ['#2', [2]],
    ['14', []],
  ] as const) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(text);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`\\?q=${encodeURIComponent(text)}$`));
    for (const number of [1, 2] as const) {
      await expect(submission(page, number), text).toHaveCount(
        (found as readonly number[]).includes(number) ? 1 : 0,
      );
    }
  }
  await expect(history(page)).toContainText('No submission matches.');
  await page.goto(`/p/${HUB_ID}/submissions?before=2`);
  await expect(submission(page, 1)).toBeVisible();
  await expect(submission(page, 2)).toHaveCount(0);
  await page.getByRole('link', { name: 'Newer', exact: true }).click();
  await expect(submission(page, 2)).toBeVisible();
  await page.getByText('More filters').click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('');
  await page.getByLabel('Label', { exact: true }).fill('Legal');
  await page.getByLabel('From object').selectOption('Deals');
  await page.getByLabel('Status', { exact: true }).selectOption('Applied');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/\?from=0-3&label=Legal&status=completed$/);
  await expect(submission(page, 1)).toBeVisible();
  await expect(submission(page, 2)).toHaveCount(0);
  await page.getByRole('link', { name: 'Clear search' }).click();
}

async function apiCalls(page: Page): Promise<void> {
  await submission(page, 2).click();
  await expect(page.getByRole('link', { name: 'Link to row 1' })).toHaveAttribute('href', '#row-1');
  await page.getByRole('link', { name: 'API calls' }).click();
  await expect(page.getByText('Authorization: Bearer $HUBSPOT_TOKEN')).toBeVisible();
  await expect(page.getByText('"typeId":141,"maxToObjectIds":1')).toBeVisible();
  await page.getByRole('link', { name: 'Results' }).click();
}

/** Somebody changed one of the rows since: it is not touched unless it is ticked. */
async function rollBackOne(page: Page, simulatorUrl: string): Promise<void> {
  await changeElsewhere(simulatorUrl, 145, 6);
  await page.goto(`/p/${HUB_ID}/submissions`);
  await submission(page, 1).click();
  await page.getByRole('link', { name: 'Roll back…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roll back #1');
  const rows = page.getByRole('table', { name: 'Rows to roll back' });
  await expect(page.getByText('2 rows were changed by someone else since.')).toBeVisible();
  const legal = rows.getByRole('checkbox', { name: 'Include Legal, Deals → Contacts' });
  await expect(legal).not.toBeChecked();
  await rows.getByRole('checkbox', { name: 'Include Decision maker, Deals → Contacts' }).check();
  await page.getByRole('button', { name: 'Put 1 row into the draft' }).click();
  await page.waitForURL('**/change/preview');
  const submissionId = await applyPlan(page, 1);
  await expect(resultRow(page, 'Decision maker')).toContainText('Applied');
  const { rows: sent } = await readSubmission(page, submissionId);
  expect(sent.map((row) => [row['label'], row['wanted']])).toEqual([['Decision maker', 'many']]);
  await expect(page.getByRole('link', { name: '#1', exact: true })).toBeVisible();
}

async function rollBackSeveral(page: Page): Promise<void> {
  await submit(page, { 'Billing contact': 5 }, 'Once');
  await submit(page, { 'Billing contact': 3 }, 'Twice');
  await page.goto(`/p/${HUB_ID}/submissions`);
  for (const number of [4, 5]) {
    await page.getByRole('checkbox', { name: `Select submission #${number}` }).check();
  }
  await page.getByRole('button', { name: 'Roll back selected…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roll back #4, #5');
  await page.getByRole('button', { name: 'Put 1 row into the draft' }).click();
  await page.waitForURL('**/change/preview');
  const submissionId = await applyPlan(page, 1);
  expect((await readSubmission(page, submissionId)).rows[0]).toMatchObject({
    label: 'Billing contact',
    before: 3,
    wanted: 'many',
  });
}

async function acceptAndPlanBack(page: Page, simulatorUrl: string): Promise<void> {
  await changeElsewhere(simulatorUrl, 143, 9);
  await page.goto(`/p/${HUB_ID}/drift`);
  await page.getByRole('button', { name: 'Check now' }).click();
  const changes = page.getByRole('table', { name: 'Changes outside Linkcap' });
  const row = (label: string) => changes.getByRole('row').filter({ hasText: label });
  await expect(row('Billing contact')).toContainText('Open');
  await expect(row('Legal')).toContainText('Open');
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText(
    '2 changes outside Linkcap are open',
  );
  await changes.getByRole('button', { name: 'Accept Legal, Deals → Contacts' }).click();
  await expect(row('Legal')).toContainText('Accepted by');
  await onOtherPages(page);
  await page.goto(`/p/${HUB_ID}/drift`);
  await page.getByRole('checkbox', { name: 'Select Billing contact, Deals → Contacts' }).check();
  await page.getByRole('button', { name: 'Plan back 1 selected' }).click();
  await page.getByRole('link', { name: 'Preview changes' }).click();
  await page.waitForURL('**/change/preview');
  await applyPlan(page, 1);
  await page.goto(`/p/${HUB_ID}/drift`);
  await expect(row('Billing contact')).toContainText('No longer so');
}

/** The pair's page and the list of all limits tell of it, too. */
async function onOtherPages(page: Page): Promise<void> {
  await page.goto(`/p/${HUB_ID}/pairs/0-3/0-1`);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Billing contact: Many → 9' }),
  ).toBeVisible();
  await page.goto(`/p/${HUB_ID}/limits?show=changed`);
  const limits = page.getByRole('grid', { name: 'Limits' });
  await expect(limits).toContainText('Billing contact');
  await expect(limits).not.toContainText('Decision maker');
}

async function restore(page: Page): Promise<void> {
  const states = page.getByRole('table', { name: 'Earlier states' });
  await states
    .getByRole('link', { name: /^Restore to/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Restore to /);
  await page.getByRole('button', { name: 'Put 1 row into the draft' }).click();
  await page.waitForURL('**/change/preview');
  const submissionId = await applyPlan(page, 1);
  expect((await readSubmission(page, submissionId)).rows).toMatchObject([
    { label: 'Legal', before: 6, wanted: 'many' },
  ]);
}

/** What somebody does at HubSpot, without Linkcap. */
async function changeElsewhere(simulatorUrl: string, typeId: number, limit: number): Promise<void> {
  const answer = await fetch(`${simulatorUrl}/__simulator/limits`, {
    method: 'POST',
    body: JSON.stringify({
      from: '0-3',
      to: '0-1',
      category: 'USER_DEFINED',
      typeId,
      maxToObjectIds: limit,
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
