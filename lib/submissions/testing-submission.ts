import type { Submission, SubmissionBatch, SubmissionRow } from './submission';

const NOON_MS = Date.UTC(2026, 9, 5, 12, 4, 10);

export const TEST_SUBMISSION: Submission = {
  submissionId: 'S1',
  number: 41,
  hubId: 7,
  apiVersion: '2026-09',
  status: 'waiting',
  waitingFor: 'rate_limited',
  waitingUntil: NOON_MS + 10_000,
  createdAt: NOON_MS,
  createdBy: 'Ada',
  startedAt: NOON_MS + 1,
  endedAt: null,
  note: 'T-1',
  counts: {
    pending: 0,
    claimed: 0,
    sent: 0,
    unknown: 0,
    applied: 0,
    unchanged: 0,
    rejected: 1,
    conflict: 0,
    needs_review: 0,
    cancelled: 0,
  },
};

export const TEST_ROW: SubmissionRow = {
  rowNumber: 1,
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'USER_DEFINED',
  typeId: 141,
  fromName: 'Deals',
  toName: 'Contacts',
  label: 'Decision maker',
  before: 'many',
  wanted: 5,
  enforced: null,
  status: 'rejected',
  evidence: null,
  message: 'Too high.',
  correlationId: 'c-1',
  batchNumber: 1,
  cycles: 2,
};

export const TEST_BATCH: SubmissionBatch = {
  batchNumber: 1,
  parentBatchNumber: null,
  wave: 1,
  operation: 'purge',
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  status: null,
  httpStatus: 204,
  requestedAt: null,
  startedAt: null,
  completedAt: NOON_MS + 123,
  links: { docs: 'https://a.example' },
  numErrors: 0,
  sentAt: NOON_MS,
  answeredAt: NOON_MS + 124,
};
