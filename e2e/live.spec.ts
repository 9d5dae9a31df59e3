import type { BrowserContext, Page } from '@playwright/test';
import { expect, SETUP_TOKEN, startOwnPortal, test } from './fixtures';
import { openForm, preview, resultRow, setLimit } from './road';
import { addFault } from './simulator-journal';

const HUB_ID = 44127799;
const APPLY = /^Apply/;

test.use({ storageState: { cookies: [], origins: [] } });

let portal: Awaited<ReturnType<typeof startOwnPortal>>;
test.beforeEach(async ({ folder }) => {
  portal = await startOwnPortal(folder);
});
test.afterEach(async () => {
  await portal.linkcap.stop();
  await portal.simulator.stop();
});

async function signIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${portal.linkcap.url}/sign-in?token=${SETUP_TOKEN}`);
  return page;
}

/** Two calls of one pair, one after the other: the object limit is lowered, a label gets one. */
async function previewTwoCalls(page: Page): Promise<void> {
  await fetch(`${portal.simulator.url}/__simulator/limits`, {
    method: 'POST',
    body: JSON.stringify({
      from: '0-3',
      to: '0-1',
      category: 'HUBSPOT_DEFINED',
      typeId: 3,
      maxToObjectIds: 9,
    }),
  });
  await openForm(page, HUB_ID, ['Deals', 'Contacts']);
  await setLimit(page, 'any label', 5);
  await setLimit(page, 'Decision maker', 2);
  await preview(page);
}

/** The first of the two calls is answered late. */
async function slowFirstCall(answerAfterMs: number): Promise<void> {
  await addFault(portal.simulator.url, {
    method: 'POST',
    path: 'batch/update',
    effect: { kind: 'delay', beforeApplyMs: 0, beforeAnswerMs: answerAfterMs },
  });
}

async function pressApply(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^I understand/ }).check();
  await page.getByRole('button', { name: APPLY }).click();
}

async function apply(page: Page): Promise<void> {
  await pressApply(page);
  await page.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
}

test('stopped after its call, ended, and its failed rows copied and retried', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: portal.linkcap.url,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await signIn(context);
  await previewTwoCalls(page);
  await slowFirstCall(5_000);
  await apply(page);

  await page.getByRole('button', { name: 'Stop after current calls' }).click();
  await expect(page.getByText('Stopping: 1 call under way.')).toBeVisible();
  await expect(page.getByText(/1 row waits to be sent/)).toBeVisible();
  await expect(resultRow(page, 'Any label')).toContainText('Applied');
  await expect(resultRow(page, 'Decision maker')).toContainText('Waiting');
  expect(await page.title()).toMatch(/^50\s?% · #1 · \S/);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();

  await page.getByRole('button', { name: 'End here' }).click();
  await expect(page.getByText(/^1 applied, 1 not sent/)).toBeVisible();
  await expect(resultRow(page, 'Decision maker')).toContainText('Not sent');

  await page.getByRole('button', { name: 'Copy failed rows' }).click();
  await expect(page.getByText('1 row copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'From\tTo\tLabel\tType ID\tCategory\tLimit\nDeals\tContacts\tDecision maker\t141\tUSER_DEFINED\t2',
  );

  await page.getByRole('button', { name: 'Retry failed' }).click();
  await page.waitForURL('**/change/preview');
  await apply(page);
  await expect(resultRow(page, 'Decision maker')).toContainText('Applied');
  await expect(page.getByText('Retry of')).toBeVisible();
  await page.getByRole('link', { name: '#1', exact: true }).click();
  await expect(page.getByText('Retried by')).toBeVisible();
  await context.close();
});

test('live by events, told where the connection is lost, and right when it is back', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.linkcap.url });
  const page = await signIn(context);
  await previewTwoCalls(page);
  await slowFirstCall(8_000);
  const streaming = page.waitForResponse(
    (response) =>
      response.url().includes('/events?after=') &&
      response.headers()['content-type']?.startsWith('text/event-stream') === true,
  );
  await apply(page);
  await streaming;
  await expect(page.getByText(/^Calls \d+ of \d+$/)).toBeVisible();
  await expect(resultRow(page, 'Any label')).toContainText('Sending');

  await context.setOffline(true);
  await expect(page.getByText('No news from the server')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^2 applied, in/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('No news from the server')).toBeHidden();
  await context.close();
});

test('stopped and continued; two tabs that apply one draft make one submission', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.linkcap.url });
  const page = await signIn(context);
  await previewTwoCalls(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: APPLY })).toBeEnabled();
  await slowFirstCall(12_000);
  // The slower tab finds the same submission, or no draft any more.
  const first = apply(page).then(() => page);
  const second = apply(other).then(() => other);
  const sent = await Promise.any([first, second]);
  await sent.getByRole('button', { name: 'Stop after current calls' }).click();
  await sent.getByRole('button', { name: 'Continue' }).click();
  await expect(sent.getByText(/^2 applied, in/)).toBeVisible({ timeout: 30_000 });
  await sent.goto(`/p/${HUB_ID}/submissions`);
  await expect(
    sent.getByRole('table', { name: 'Submissions' }).getByRole('link', { name: /^Submission #/ }),
  ).toHaveCount(1);
  await context.close();
  await Promise.allSettled([first, second]);
});
