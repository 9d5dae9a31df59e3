import { isTerminalRow, ROW_STATUSES } from './row-status';
import { ENDED_STATUSES, type RowCounts, type SubmissionStatus } from './submission';

export type EndedStatus = (typeof ENDED_STATUSES)[number];

/** Where the runner is with a submission; how it ended is for the rows to say. */
export type SubmissionPhase = Exclude<SubmissionStatus, EndedStatus> | 'ended';

/** A submission cannot end while a row of it may still change. */
export class UnsettledRowsError extends Error {
  override readonly name = 'UnsettledRowsError';
  readonly counts: RowCounts;

  constructor(counts: RowCounts) {
    super(`A submission was to end with unsettled rows: ${JSON.stringify(counts)}`);
    this.counts = counts;
  }
}

export function isEnded(status: SubmissionStatus): status is EndedStatus {
  return ENDED_STATUSES.some((ended) => ended === status);
}

/** The one place that says what state a submission is in. */
export function deriveStatus(phase: SubmissionPhase, counts: RowCounts): SubmissionStatus {
  if (phase !== 'ended') return phase;
  if (ROW_STATUSES.some((status) => counts[status] > 0 && !isTerminalRow(status))) {
    throw new UnsettledRowsError(counts);
  }
  if (counts.needs_review > 0) return 'needs_review';
  const settled = counts.applied + counts.unchanged;
  const failed = counts.rejected + counts.conflict;
  if (counts.cancelled > 0 && settled + failed === 0) return 'cancelled';
  return failed + counts.cancelled > 0 ? 'completed_with_errors' : 'completed';
}
