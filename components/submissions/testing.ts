import type { RowCounts } from '@/lib/submissions/submission';
import type { SubmissionFacts } from '@/lib/submissions/submission-facts';
import type { BatchView, RowView, SubmissionView } from '@/lib/submissions/submission-view';

export function buildFacts(changes: Partial<SubmissionFacts> = {}): SubmissionFacts {
  return {
    callsMade: 1,
    callsPlanned: 4,
    callsUnderWay: 0,
    secondsLeft: 0.15,
    rate: null,
    ...changes,
  };
}

export function buildCounts(counts: Partial<RowCounts> = {}): RowCounts {
  return {
    pending: 0,
    claimed: 0,
    sent: 0,
    unknown: 0,
    applied: 0,
    unchanged: 0,
    rejected: 0,
    conflict: 0,
    needs_review: 0,
    cancelled: 0,
    ...counts,
  };
}

export function buildRow(changes: Partial<RowView> = {}): RowView {
  return {
    rowNumber: 1,
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'USER_DEFINED',
    typeId: 141,
    fromName: 'Deals',
    toName: 'Contacts',
    label: 'Decision maker',
    before: 5,
    wanted: 1,
    enforced: null,
    status: 'pending',
    evidence: null,
    message: null,
    correlationId: null,
    batchNumber: 1,
    keptBy: null,
    keptAt: null,
    ...changes,
  };
}

export function buildBatch(changes: Partial<BatchView> = {}): BatchView {
  return {
    batchNumber: 1,
    parentBatchNumber: null,
    operation: 'update',
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    status: null,
    httpStatus: null,
    requestedAt: null,
    startedAt: null,
    completedAt: null,
    links: null,
    numErrors: null,
    sentAt: null,
    answeredAt: null,
    ...changes,
  };
}

export function buildView(changes: Partial<SubmissionView> = {}): SubmissionView {
  return {
    id: '01J00000000000000000000000',
    number: 41,
    hubId: 44_127_788,
    apiVersion: '2026-09',
    status: 'running',
    waitingFor: null,
    waitingUntil: null,
    createdAt: '2026-10-05T12:04:10.000Z',
    createdBy: 'Ada',
    startedAt: '2026-10-05T12:04:10.100Z',
    endedAt: null,
    note: '',
    counts: buildCounts({ pending: 1 }),
    revision: 1,
    control: null,
    controlBy: null,
    origin: null,
    pairs: 1,
    batches: [buildBatch()],
    rows: [buildRow()],
    nextAfter: null,
    ...changes,
  };
}
