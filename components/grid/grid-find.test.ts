import { expect, test } from 'vitest';
import { findPair, findProblem } from './grid-find';
import { gridRow } from './testing';

const other = { ...gridRow(1).ref, fromObjectTypeId: '0-5' };
const third = { ...gridRow(1).ref, fromObjectTypeId: '0-2' };
const ROWS = [
  gridRow(1),
  gridRow(2, { kind: 'problem' }),
  gridRow(3, { ref: other }),
  gridRow(4, { ref: other, kind: 'problem' }),
  gridRow(5, { ref: third }),
];

test.each([
  [0, 1, 1],
  [1, 1, 3],
  [3, 1, 1],
  [4, 1, 1],
  [0, -1, 3],
  [3, -1, 1],
] as const)('from row %i the next problem by %i is row %i', (from, by, found) => {
  expect(findProblem(ROWS, from, by)).toBe(found);
});

test('without problems there is none to go to', () => {
  expect(findProblem([gridRow(1), gridRow(2)], 0, 1)).toBeNull();
  expect(findProblem([], 0, 1)).toBeNull();
});

test.each([
  [0, 1, 2],
  [1, 1, 2],
  [3, 1, 4],
  [4, 1, null],
  [4, -1, 2],
  [3, -1, 2],
  [2, -1, 0],
  [0, -1, null],
] as const)('from row %i the pair by %i begins at row %j', (from, by, found) => {
  expect(findPair(ROWS, from, by)).toBe(found);
});
