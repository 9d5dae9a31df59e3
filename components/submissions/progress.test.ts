import { expect, test } from 'vitest';
import { countRows, progressOf, shownStatus, statusCounts } from './progress';
import { buildCounts } from './testing';

test('only rows that can no longer change count as done', () => {
  const counts = buildCounts({
    pending: 1,
    claimed: 2,
    sent: 4,
    unknown: 8,
    applied: 16,
    unchanged: 32,
    rejected: 64,
    conflict: 128,
    needs_review: 256,
    cancelled: 512,
  });
  expect(countRows(counts)).toBe(1023);
  expect(progressOf(counts)).toEqual({ done: 1008, total: 1023, share: 1008 / 1023 });
});

test('a submission without rows is done', () => {
  expect(progressOf(buildCounts())).toEqual({ done: 0, total: 0, share: 1 });
});

test('waiting and claimed rows are said as one, and states without rows not at all', () => {
  expect(statusCounts(buildCounts({ pending: 3, claimed: 2, applied: 1, rejected: 4 }))).toEqual([
    { status: 'applied', count: 1 },
    { status: 'rejected', count: 4 },
    { status: 'pending', count: 5 },
  ]);
  expect(statusCounts(buildCounts({ claimed: 2 }))).toEqual([{ status: 'pending', count: 2 }]);
  expect([shownStatus('claimed'), shownStatus('sent')]).toEqual(['pending', 'sent']);
});

test('no state is left out', () => {
  const all = buildCounts({ sent: 1, unknown: 1, unchanged: 1, conflict: 1, needs_review: 1 });
  const rest = buildCounts({ cancelled: 1, applied: 1, rejected: 1, pending: 1 });
  expect(statusCounts(all).length + statusCounts(rest).length).toBe(9);
});
