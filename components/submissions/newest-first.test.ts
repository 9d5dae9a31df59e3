import { expect, test } from 'vitest';
import { newestFirst, withNewest } from './newest-first';
import { buildRow } from './testing';

const ROWS = [1, 2, 3, 4].map((rowNumber) => buildRow({ rowNumber }));
const numbers = (newest: readonly number[]) =>
  newestFirst(ROWS, newest).map(({ rowNumber }) => rowNumber);

test('what happened last stands first, and each row once', () => {
  const first = withNewest([], [{ rowNumber: 2 }, { rowNumber: 4 }]);
  expect(numbers(first)).toEqual([4, 2, 1, 3]);
  expect(numbers(withNewest(first, [{ rowNumber: 2 }]))).toEqual([2, 4, 1, 3]);
});

test('without news, and for rows that are filtered out, the order is that of the rows', () => {
  expect(numbers([])).toEqual([1, 2, 3, 4]);
  expect(numbers([9, 3])).toEqual([3, 1, 2, 4]);
});

test('however many rows change, only as many as one can see are moved', () => {
  const told = Array.from({ length: 10_000 }, (_, index) => ({ rowNumber: index + 1 }));
  const newest = withNewest([], told);
  expect(newest.slice(0, 2)).toEqual([10_000, 9_999]);
  expect(newest).toHaveLength(200);
});
