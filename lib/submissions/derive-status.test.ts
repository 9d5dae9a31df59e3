import { describe, expect, test } from 'vitest';
import { deriveStatus, isEnded, UnsettledRowsError } from './derive-status';
import { isTerminalRow, ROW_STATUSES, type RowStatus } from './row-status';
import { SUBMISSION_STATUSES, type RowCounts } from './submission';

function counts(some: Partial<RowCounts>): RowCounts {
  const none = Object.fromEntries(ROW_STATUSES.map((status) => [status, 0]));
  return { ...(none as Record<RowStatus, number>), ...some };
}

describe('how a submission ended is what its rows say', () => {
  test.each([
    { rows: {}, status: 'completed' },
    { rows: { applied: 2 }, status: 'completed' },
    { rows: { unchanged: 1, applied: 1 }, status: 'completed' },
    { rows: { applied: 9, rejected: 1 }, status: 'completed_with_errors' },
    { rows: { rejected: 3 }, status: 'completed_with_errors' },
    { rows: { unchanged: 1, conflict: 1 }, status: 'completed_with_errors' },
    { rows: { applied: 1, cancelled: 1 }, status: 'completed_with_errors' },
    { rows: { rejected: 1, cancelled: 1 }, status: 'completed_with_errors' },
    { rows: { cancelled: 4 }, status: 'cancelled' },
    { rows: { applied: 5, rejected: 1, needs_review: 1 }, status: 'needs_review' },
    { rows: { cancelled: 1, needs_review: 1 }, status: 'needs_review' },
  ] as const)('$rows is $status', ({ rows, status }) => {
    expect(deriveStatus('ended', counts(rows))).toBe(status);
  });
});

test.each(ROW_STATUSES.filter((status) => !isTerminalRow(status)))(
  'no submission ends with a row that is %s',
  (status) => {
    const unsettled = counts({ applied: 1, [status]: 1 });
    expect(() => deriveStatus('ended', unsettled)).toThrow(UnsettledRowsError);
  },
);

test('until it ends a submission is where the runner is, whatever its rows are', () => {
  for (const status of SUBMISSION_STATUSES) {
    if (!isEnded(status)) expect(deriveStatus(status, counts({ applied: 3 }))).toBe(status);
  }
});
