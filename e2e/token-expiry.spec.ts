import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, SETUP_TOKEN, test } from './fixtures';
import { putDraft } from './put-draft';
import { preview, readSubmission, type SubmissionAnswer } from './road';
import {
  allow,
  connectByOAuth,
  MAIN,
  portalRow,
  startSeveralPortals,
  type SeveralPortals,
} from './several-portals';
import { addFault, simulatorJournal, type JournalEntry } from './simulator-journal';

/** More than a preview asks one by one, so that the reads of pairs are the runner's alone. */
const PAIRS = [
  ['0-2', 279],
  ['0-3', 4],
  ['0-5', 15],
  ['0-14', 70],
  ['0-18', 82],
  ['0-19', 97],
  ['0-27', 203],
  ['0-46', 201],
  ['0-47', 199],
  ['0-48', 193],
  ['0-49', 197],
  ['0-53', 178],
  ['0-69', 296],
  ['0-101', 388],
  ['0-116', 454],
  ['0-123', 508],
  ['0-136', 609],
  ['0-142', 587],
  ['0-162', 799],
  ['0-410', 861],
  ['0-420', 883],
  ['0-421', 907],
] as const;
const PAIRS_IN_PARALLEL = 20;
/** Long enough to look at them on a busy machine. */
const HELD_MS = 4_000;
/** The runner's reads before it writes; the reads of all limits have another path. */
const PAIR_READS = { method: 'GET', path: '/configurations/0-1/' };

test.describe.configure({ mode: 'serial' });
test.use({ storageState: { cookies: [], origins: [] } });

let folder: string;
let several: SeveralPortals;
let page: Page;

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'linkcap-e2e-'));
  several = await startSeveralPortals(folder);
  page = await (await browser.newContext({ baseURL: several.linkcap.url })).newPage();
  await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
  await connectByOAuth(page, MAIN);
  // So that the ceiling of calls holds nobody up.
  await page.getByRole('button', { name: `Edit ${MAIN.name}` }).click();
  await page.getByLabel('Calls per 10 s').fill('200');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test.afterAll(async () => {
  await several.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a token that expires with twenty calls under way is renewed once, and nothing fails', async () => {
  await putDraft(page, MAIN.hubId, draftOf(5));
  const submissionId = await applyUnder(page, PAIRS_IN_PARALLEL);
  await control('oauth/expire');
  const submission = await untilStatus(page, submissionId, /^completed/);
  expect(submission.status).toBe('completed');
  expect(submission.rows.map(({ status }) => status)).toEqual(PAIRS.map(() => 'applied'));

  const journal = await simulatorJournal(several.simulator.url);
  expect(refreshesIn(journal).map(({ status }) => status)).toEqual([200]);
  const refused = journal.filter(({ status }) => status === 401);
  expect(refused.length).toBeGreaterThanOrEqual(PAIRS_IN_PARALLEL);
  const applied = journal.filter((entry) => entry.path.includes('/batch/') && entry.applied);
  expect(applied, 'each pair once').toHaveLength(PAIRS.length);
  expect(new Set(applied.map(({ path }) => path)).size).toBe(PAIRS.length);
});

test('an app that is taken off in HubSpot holds the submission up until a person reconnects', async () => {
  await putDraft(page, MAIN.hubId, draftOf(6));
  const submissionId = await applyUnder(page, PAIRS_IN_PARALLEL);
  const before = refreshesIn(await simulatorJournal(several.simulator.url)).length;
  await control(`oauth/uninstall?hubId=${MAIN.hubId}`);
  const waiting = await untilStatus(page, submissionId, /^waiting$/);
  expect(waiting).toMatchObject({ waitingFor: 'needs_reauth' });
  expect(waiting.rows.map(({ status }) => status)).not.toContain('rejected');
  const refreshes = refreshesIn(await simulatorJournal(several.simulator.url));
  expect(refreshes.length - before, 'no loop').toBe(1);

  await page.goto('/portals');
  await expect(portalRow(page, MAIN).getByText('Reconnect', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: `Reconnect ${MAIN.name}` }).click();
  await allow(page, MAIN);
  await expect(portalRow(page, MAIN)).toContainText('Connected');
  const submission = await untilStatus(page, submissionId, /^completed/);
  expect(submission.status).toBe('completed');
  expect(submission.rows.map(({ status }) => status)).toEqual(PAIRS.map(() => 'applied'));
});

function draftOf(limit: number) {
  return PAIRS.map(([to, typeId]) => ['0-1', to, typeId, limit] as const);
}

/** Applies the draft and comes back when `underWay` reads of pairs wait for their answer. */
async function applyUnder(on: Page, underWay: number): Promise<string> {
  await preview(on);
  const button = on.getByRole('button', { name: `Apply ${PAIRS.length} changes to ${MAIN.name}` });
  await expect(button).toBeVisible();
  const consent = on.getByRole('checkbox', { name: /I understand/ });
  if (await consent.isVisible()) await consent.check();
  await addFault(several.simulator.url, {
    ...PAIR_READS,
    times: underWay,
    effect: { kind: 'delay', beforeApplyMs: 0, beforeAnswerMs: HELD_MS },
  });
  await button.click();
  await expect
    .poll(async () => (await simulatorJournal(several.simulator.url)).filter(isWaiting).length, {
      intervals: [100],
      timeout: 30_000,
    })
    .toBe(underWay);
  await on.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
  return new URL(on.url()).pathname.split('/').at(-1) ?? '';
}

function isWaiting({ path, status }: JournalEntry): boolean {
  return status === null && path.includes(PAIR_READS.path);
}

function refreshesIn(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  return journal.filter(({ body }) => body.includes('grant_type=refresh_token'));
}

async function control(resource: string): Promise<void> {
  const answer = await fetch(`${several.simulator.url}/__simulator/${resource}`, {
    method: 'POST',
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function untilStatus(
  on: Page,
  submissionId: string,
  wanted: RegExp,
): Promise<SubmissionAnswer> {
  await expect
    .poll(async () => (await readSubmission(on, submissionId)).status, { timeout: 30_000 })
    .toMatch(wanted);
  return readSubmission(on, submissionId);
}
