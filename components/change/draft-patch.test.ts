import { expect, test } from 'vitest';
import { applyPatch, diffRows, invertPatch, joinPatches } from './draft-patch';
import { rowOf } from './testing';

const BEFORE = [rowOf(1, 35, 5), rowOf(2, 37, 1)];

test.each([
  { name: 'a row that is added', after: [...BEFORE, rowOf(3, 39, 2)] },
  { name: 'a row that is changed', after: [rowOf(1, 35, 'many'), rowOf(2, 37, 1)] },
  { name: 'a row that is dropped', after: [rowOf(2, 37, 1)] },
  { name: 'a row that names another limit', after: [rowOf(1, 39, 5), rowOf(2, 37, 1)] },
  { name: 'everything at once', after: [rowOf(2, 37, null), rowOf(3, 39, 2)] },
  { name: 'all rows dropped', after: [] },
])('an edit is made again and taken back: $name', ({ after }) => {
  const patch = diffRows(BEFORE, after);
  expect(applyPatch(BEFORE, patch)).toEqual(after);
  expect(applyPatch(after, invertPatch(patch))).toEqual(BEFORE);
});

test('what did not change is not part of an edit', () => {
  expect(
    diffRows(
      BEFORE,
      BEFORE.map((row) => ({ ...row })),
    ),
  ).toEqual([]);
});

test.each([
  {
    name: 'rows of both are kept, the second under a number of its own',
    theirs: [rowOf(1, 35, 5)],
    mine: diffRows([], [rowOf(1, 37, 2)]),
    result: [rowOf(1, 35, 5), rowOf(2, 37, 2)],
  },
  {
    name: 'the later of two edits of one limit wins',
    theirs: [rowOf(4, 35, 5)],
    mine: diffRows([], [rowOf(1, 35, 9)]),
    result: [rowOf(4, 35, 9)],
  },
  {
    name: 'an edit of a row that is gone brings it back',
    theirs: [],
    mine: diffRows([rowOf(1, 35, 5)], [rowOf(1, 35, 6)]),
    result: [rowOf(1, 35, 6)],
  },
  {
    name: 'dropping a row that is gone does nothing',
    theirs: [rowOf(1, 37, 5)],
    mine: diffRows([rowOf(1, 35, 5)], []),
    result: [rowOf(1, 37, 5)],
  },
])('on a draft that another tab changed, $name', ({ theirs, mine, result }) => {
  expect(applyPatch(theirs, mine)).toEqual(result);
});

test('two edits joined do what they do one after the other', () => {
  const middle = [rowOf(1, 35, 2), rowOf(3, 39, 2)];
  const after = [rowOf(1, 35, 25), rowOf(4, 41, 1)];
  const joined = joinPatches(diffRows(BEFORE, middle), diffRows(middle, after));
  expect(applyPatch(BEFORE, joined)).toEqual(after);
  expect(applyPatch(after, invertPatch(joined))).toEqual(BEFORE);
});

test('an edit joined with its opposite is none', () => {
  const patch = diffRows(BEFORE, [rowOf(1, 35, 9), rowOf(2, 37, 1), rowOf(3, 39, 1)]);
  expect(joinPatches(patch, invertPatch(patch))).toEqual([]);
});

test('ten thousand rows are added, joined, taken back and found by their limits', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => rowOf(index + 1, index + 1, 1));
  const renumbered = many.map((row) => ({ ...row, rowNumber: row.rowNumber + 20_000 }));
  const tightened = many.map((row) => ({ ...row, limit: 2 }));
  const patch = joinPatches(diffRows([], many), diffRows(many, tightened));
  expect(applyPatch([], patch)).toEqual(tightened);
  expect(applyPatch(tightened, invertPatch(patch))).toEqual([]);
  expect(applyPatch(renumbered, diffRows(many, []))).toEqual([]);
});

test('rows that name one limit twice are told apart by their numbers', () => {
  const twice = [rowOf(1, 35, 5), rowOf(2, 35, 6)];
  const patch = diffRows(twice, [rowOf(1, 35, 5)]);
  expect(applyPatch(twice, patch)).toEqual([rowOf(1, 35, 5)]);
  expect(applyPatch([rowOf(7, 35, 6)], patch)).toEqual([]);
});
