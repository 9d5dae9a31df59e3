import { expect, test } from 'vitest';
import type { Submission, SubmissionBatch, SubmissionRow } from './submission';
import { historyViewSchema, liveViewSchema } from './submission-view-schema';
import { toBatchView, toHistoryView, toRowView, toSubmissionHead } from './submission-view';
import {
  TEST_BATCH as batch,
  TEST_ROW as row,
  TEST_SUBMISSION as submission,
} from './testing-submission';

function sent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('a submission has the names and the times that were promised', () => {
  expect(toSubmissionHead(submission)).toEqual({
    id: 'S1',
    number: 41,
    hubId: 7,
    apiVersion: '2026-09',
    status: 'waiting',
    waitingFor: 'rate_limited',
    waitingUntil: '2026-10-05T12:04:20.000Z',
    createdAt: '2026-10-05T12:04:10.000Z',
    createdBy: 'Ada',
    startedAt: '2026-10-05T12:04:10.001Z',
    endedAt: null,
    note: 'T-1',
    revision: 3,
    control: null,
    controlBy: null,
    origin: null,
    pairs: 1,
    counts: submission.counts,
  });
});

test('a row has its limits as numbers, "many" or null, and nothing of the runner', () => {
  expect(toRowView(row)).toEqual({
    rowNumber: 1,
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'USER_DEFINED',
    typeId: 141,
    label: 'Decision maker',
    before: 'many',
    wanted: 5,
    enforced: null,
    status: 'rejected',
    evidence: null,
    message: 'Too high.',
    correlationId: 'c-1',
    fromName: 'Deals',
    toName: 'Contacts',
    batchNumber: 1,
    keptBy: null,
    keptAt: null,
  });
});

test('a batch has its times as text, and null where HubSpot said nothing', () => {
  expect(toBatchView(batch)).toEqual({
    batchNumber: 1,
    parentBatchNumber: null,
    operation: 'purge',
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    status: null,
    httpStatus: 204,
    requestedAt: null,
    startedAt: null,
    completedAt: '2026-10-05T12:04:10.123Z',
    links: { docs: 'https://a.example' },
    numErrors: 0,
    sentAt: '2026-10-05T12:04:10.000Z',
    answeredAt: '2026-10-05T12:04:10.124Z',
  });
});

const ROWS: readonly Partial<SubmissionRow>[] = [
  {},
  { before: null, wanted: 'many', enforced: 8, status: 'conflict', batchNumber: null },
  { label: null, status: 'applied', evidence: 'answer', message: null, correlationId: null },
  { category: 'WORK', status: 'needs_review', evidence: 'read_back', enforced: 'many' },
];
const BATCHES: readonly Partial<SubmissionBatch>[] = [
  {},
  { status: 'CANCELED', links: null, parentBatchNumber: 3, numErrors: null, httpStatus: null },
];
const SUBMISSIONS: readonly Partial<Submission>[] = [
  {},
  { status: 'completed', waitingFor: null, waitingUntil: null, endedAt: 1_000, startedAt: null },
];

test('what the server sends is what the browser reads', () => {
  for (const changes of SUBMISSIONS) {
    const view = {
      ...toSubmissionHead({ ...submission, ...changes }),
      batches: BATCHES.map((each) => toBatchView({ ...batch, ...each })),
      rows: ROWS.map((each) => toRowView({ ...row, ...each })),
      nextAfter: 500,
      facts: {
        callsMade: 1,
        callsPlanned: 4,
        callsUnderWay: 0,
        secondsLeft: null,
        rate: { used: 3, ceiling: 100 },
      },
      links: {
        parents: [{ submissionId: 'S0', number: 40, origin: 'retry' }],
        children: [],
      },
      mark: '1.2.3.4',
    };
    expect(liveViewSchema.parse(sent(view))).toEqual(view);
  }
  const history = toHistoryView({
    submissions: SUBMISSIONS.map((changes) => ({ ...submission, ...changes })),
    olderThan: 12,
    newerThan: null,
    reach: 'whole',
  });
  expect(historyViewSchema.parse(sent(history))).toEqual(history);
});

test('an answer that is not a submission is refused', () => {
  expect(liveViewSchema.safeParse({ error: 'not_found' }).success).toBe(false);
});
