import type { HistoryPage } from './history-search';
import type { Submission, SubmissionBatch, SubmissionRow } from './submission';

/** What browsers and scripts get of a submission. Times are ISO 8601 text in UTC, or `null`. */
export type SubmissionHead = Omit<
  Submission,
  'submissionId' | 'waitingUntil' | 'createdAt' | 'startedAt' | 'endedAt'
> & {
  readonly id: string;
  readonly waitingUntil: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

export type RowView = Omit<SubmissionRow, 'cycles' | 'keptAt'> & { readonly keptAt: string | null };

type BatchTime = 'requestedAt' | 'startedAt' | 'completedAt' | 'sentAt' | 'answeredAt';

export type BatchView = Omit<SubmissionBatch, 'wave' | BatchTime> &
  Readonly<Record<BatchTime, string | null>>;

/** One page of a submission: its state comes with every page of rows, its batches with the first. */
export type SubmissionView = SubmissionHead & {
  readonly batches: readonly BatchView[];
  readonly rows: readonly RowView[];
  /** The row number to ask on from; `null` where these rows are the last. */
  readonly nextAfter: number | null;
};

export type HistoryView = Omit<HistoryPage, 'submissions'> & {
  readonly submissions: readonly SubmissionHead[];
};

export function toSubmissionHead(submission: Submission): SubmissionHead {
  const { submissionId, waitingUntil, createdAt, startedAt, endedAt, ...rest } = submission;
  return {
    id: submissionId,
    ...rest,
    waitingUntil: toIso(waitingUntil),
    createdAt: new Date(createdAt).toISOString(),
    startedAt: toIso(startedAt),
    endedAt: toIso(endedAt),
  };
}

export function toRowView(row: SubmissionRow): RowView {
  return {
    rowNumber: row.rowNumber,
    fromObjectTypeId: row.fromObjectTypeId,
    toObjectTypeId: row.toObjectTypeId,
    category: row.category,
    typeId: row.typeId,
    fromName: row.fromName,
    toName: row.toName,
    label: row.label,
    before: row.before,
    wanted: row.wanted,
    enforced: row.enforced,
    status: row.status,
    evidence: row.evidence,
    message: row.message,
    correlationId: row.correlationId,
    batchNumber: row.batchNumber,
    keptBy: row.keptBy,
    keptAt: toIso(row.keptAt),
  };
}

export function toBatchView(batch: SubmissionBatch): BatchView {
  return {
    batchNumber: batch.batchNumber,
    parentBatchNumber: batch.parentBatchNumber,
    operation: batch.operation,
    fromObjectTypeId: batch.fromObjectTypeId,
    toObjectTypeId: batch.toObjectTypeId,
    status: batch.status,
    httpStatus: batch.httpStatus,
    requestedAt: toIso(batch.requestedAt),
    startedAt: toIso(batch.startedAt),
    completedAt: toIso(batch.completedAt),
    links: batch.links,
    numErrors: batch.numErrors,
    sentAt: toIso(batch.sentAt),
    answeredAt: toIso(batch.answeredAt),
  };
}

export function toHistoryView({ submissions, ...page }: HistoryPage): HistoryView {
  return { submissions: submissions.map(toSubmissionHead), ...page };
}

function toIso(timeMs: number | null): string | null {
  return timeMs === null ? null : new Date(timeMs).toISOString();
}
