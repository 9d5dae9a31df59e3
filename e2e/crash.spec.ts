import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { expect, SETUP_TOKEN, startOwnPortal, test } from './fixtures';
import {
  openForm,
  preview,
  readSubmission,
  resultRow,
  setLimit,
  type SubmissionAnswer,
} from './road';
import { addFault, simulatorJournal, writesOf } from './simulator-journal';

const PLAIN_HUB_ID = 44127799;
/** Nobody waits a minute in a test: the protocol is the same, its times are shorter. */
const SHORT_TIMES = {
  LINKCAP_SEND_DEADLINE_MS: '3000',
  LINKCAP_GRACE_MS: '500',
  LINKCAP_READBACK_GAP_MS: '300',
};

test.use({ storageState: { cookies: [], origins: [] } });

test('killed between the store and the send: after the restart it is sent, once', async ({
  browser,
  folder,
}) => {
  const { linkcap, simulator, restart } = await startOwnPortal(folder, SHORT_TIMES);
  try {
    const page = await signIn(browser, linkcap.url);
    await previewDeals(page);
    // The reads of all limits come first; the runner's read of the pair then holds it up.
    await addFault(simulator.url, {
      method: 'GET',
      path: '/configurations/0-3/0-1',
      effect: { kind: 'delay', beforeApplyMs: 0, beforeAnswerMs: 2_500 },
    });
    const submissionId = await applyAndLeave(page);
    await linkcap.kill();
    expect(writesOf(await simulatorJournal(simulator.url))).toEqual([]);

    const again = await restart();
    const submission = await untilEnded(page, submissionId);
    expect(submission).toMatchObject({
      status: 'completed',
      rows: [{ wanted: 5, enforced: 5, status: 'applied', evidence: 'answer' }],
    });
    expect(writesOf(await simulatorJournal(simulator.url))).toHaveLength(1);
    await again.stop();
  } finally {
    await linkcap.kill();
    await simulator.stop();
  }
});

test('killed between the send and the record: proved by read-back, not sent again', async ({
  browser,
  folder,
}) => {
  const { linkcap, simulator, restart } = await startOwnPortal(folder, SHORT_TIMES);
  try {
    const page = await signIn(browser, linkcap.url);
    await previewDeals(page);
    await addFault(simulator.url, {
      method: 'POST',
      path: 'batch/create',
      effect: { kind: 'delay', beforeApplyMs: 0, beforeAnswerMs: 2_500 },
    });
    const submissionId = await applyAndLeave(page);
    await expect.poll(async () => writesOf(await simulatorJournal(simulator.url)).length).toBe(1);
    await linkcap.kill();

    const again = await restart();
    const submission = await untilEnded(page, submissionId);
    expect(submission).toMatchObject({
      status: 'completed',
      rows: [{ wanted: 5, enforced: 5, status: 'applied', evidence: 'read_back' }],
    });
    expect(writesOf(await simulatorJournal(simulator.url))).toHaveLength(1);
    await again.stop();
  } finally {
    await linkcap.kill();
    await simulator.stop();
  }
});

test('changed by someone while a call was in doubt: never overwritten; planned again, and kept', async ({
  browser,
  folder,
}) => {
  const { linkcap, simulator } = await startOwnPortal(folder, SHORT_TIMES);
  try {
    const page = await signIn(browser, linkcap.url);
    await previewDeals(page);
    const lost = { kind: 'html', status: 502, apply: false };
    await addFault(simulator.url, { method: 'POST', path: 'batch/create', effect: lost });
    await applyAndLeave(page);
    await expect.poll(async () => writesOf(await simulatorJournal(simulator.url)).length).toBe(1);
    await setAtHubSpot(simulator.url, 8);

    const row = resultRow(page, 'Any label');
    await expect(row).toContainText('Changed by someone else', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Plan 5 again' }).click();
    await expect(page.getByText('Added to the draft.')).toBeVisible();
    await page.getByRole('button', { name: "Keep HubSpot's 8" }).click();
    await expect(page.getByText(/kept HubSpot's value/)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Plan 5 again' })).toBeHidden();
    expect(writesOf(await simulatorJournal(simulator.url))).toHaveLength(1);
  } finally {
    await linkcap.stop();
    await simulator.stop();
  }
});

test('asked to end, it finishes what is in flight and exits', async ({ browser, folder }) => {
  const { linkcap, simulator } = await startOwnPortal(folder, SHORT_TIMES);
  try {
    await signIn(browser, linkcap.url);
    const startedAt = Date.now();
    await linkcap.stop();
    expect(linkcap.child.exitCode).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(20_000);
  } finally {
    await simulator.stop();
  }
});

async function signIn(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
  await expect(page.getByRole('grid', { name: 'Limits' })).toBeVisible();
  return page;
}

/** Somebody sets deals → contacts, any label, in HubSpot itself. */
async function setAtHubSpot(url: string, maxToObjectIds: number): Promise<void> {
  const type = { from: '0-3', to: '0-1', category: 'HUBSPOT_DEFINED', typeId: 3 };
  const body = JSON.stringify({ ...type, maxToObjectIds });
  const answer = await fetch(`${url}/__simulator/limits`, { method: 'POST', body });
  expect(answer.ok).toBe(true);
}

async function previewDeals(page: Page): Promise<void> {
  await openForm(page, PLAIN_HUB_ID, ['Deals', 'Contacts']);
  await setLimit(page, 'any label', 5);
  await preview(page);
  await page.getByRole('checkbox', { name: /I understand/ }).check();
}

/** The submission's id, as soon as it was accepted. */
async function applyAndLeave(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Apply 1 change/ }).click();
  await page.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function untilEnded(page: Page, submissionId: string): Promise<SubmissionAnswer> {
  for (let tries = 0; tries < 150; tries += 1) {
    const submission = await readSubmission(page, submissionId);
    if (submission.status.startsWith('completed') || submission.status === 'needs_review') {
      return submission;
    }
    await sleep(200);
  }
  throw new Error('The submission did not end.');
}
