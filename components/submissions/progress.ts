import { isTerminalRow, ROW_STATUSES, type RowStatus } from '@/lib/submissions/row-status';
import type { RowCounts } from '@/lib/submissions/submission';

export type Progress = {
  /** Rows that can no longer change. */
  readonly done: number;
  readonly total: number;
  /** From 0 to 1. */
  readonly share: number;
};

export function progressOf(counts: RowCounts): Progress {
  const total = countRows(counts);
  const done = ROW_STATUSES.filter(isTerminalRow).reduce((sum, status) => sum + counts[status], 0);
  return { done, total, share: total === 0 ? 1 : done / total };
}

export function countRows(counts: RowCounts): number {
  return ROW_STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

/** A claimed row still waits, and people are told no more: the two are one state in words. */
export function shownStatus(status: RowStatus): RowStatus {
  return status === 'claimed' ? 'pending' : status;
}

/** In the order in which people want to read of them. */
const SHOWN_STATUSES = [
  'applied',
  'unchanged',
  'rejected',
  'conflict',
  'needs_review',
  'cancelled',
  'unknown',
  'sent',
  'pending',
] as const satisfies readonly RowStatus[];

export type StatusCount = { readonly status: RowStatus; readonly count: number };

/** The states that some row has. */
export function statusCounts(counts: RowCounts): readonly StatusCount[] {
  return SHOWN_STATUSES.map((status) => ({
    status,
    count: counts[status] + (status === 'pending' ? counts.claimed : 0),
  })).filter(({ count }) => count > 0);
}
