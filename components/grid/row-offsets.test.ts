import { expect, test } from 'vitest';
import type { Issue } from '@/lib/limits/finding';
import { covers, createRowOffsets, rowAt, rowIndexes, rowOffsets, spanOf } from './row-offsets';
import { gridRow } from './testing';

const ISSUE: Issue = {
  rowNumber: 1,
  severity: 'problem',
  code: 'limit_missing',
  params: {},
  fixes: [],
};
const ROWS = Array.from({ length: 100 }, (_, index) => gridRow(index, { key: String(index) }));
/** Rows of 30 pixels; every tenth has 20 more. */
const OFFSETS = rowOffsets(ROWS, ({ key }) => (Number(key) % 10 === 0 ? 50 : 30));

test('each row begins where the one above ends', () => {
  expect([...OFFSETS.slice(0, 4)]).toEqual([0, 50, 80, 110]);
  expect(OFFSETS.at(-1)).toBe(100 * 30 + 10 * 20);
});

test.each([
  ['above the first row', -40, 0],
  ['at the first pixel', 0, 0],
  ['at the last pixel of a row', 49, 0],
  ['at the first pixel of the next', 50, 1],
  ['in the middle', 320, 10],
  ['below the last row', 99_999, 99],
])('a pixel %s tells its row', (_, px, row) => {
  expect(rowAt(OFFSETS, px)).toBe(row);
});

test('rows above and below what is seen are there, too', () => {
  const span = spanOf(OFFSETS, { topPx: 640, bottomPx: 940 }, 5);
  expect(span).toEqual({ first: 15, end: 35 });
});

test('scrolling a little stays within the rows that are there', () => {
  const span = { first: 15, end: 35 };
  expect(covers(span, spanOf(OFFSETS, { topPx: 700, bottomPx: 1_000 }, 0))).toBe(true);
  expect(covers(span, spanOf(OFFSETS, { topPx: 1_000, bottomPx: 1_300 }, 0))).toBe(false);
});

test('a grid that became shorter shows its last rows', () => {
  const few = rowOffsets(ROWS.slice(0, 3), () => 30);
  expect(spanOf(few, { topPx: 9_000, bottomPx: 9_600 }, 5)).toEqual({ first: 0, end: 3 });
});

test('a grid without rows has none in the page', () => {
  expect(
    spanOf(
      rowOffsets([], () => 30),
      { topPx: 0, bottomPx: 600 },
      5,
    ).end,
  ).toBe(0);
});

test.each([
  ['above', 2, [2, 10, 11, 12]],
  ['among them', 11, [10, 11, 12]],
  ['below', 40, [10, 11, 12, 40]],
  ['that is gone', 200, [10, 11, 12]],
])('an active row %s is in the page, once and in order', (_, active, indexes) => {
  expect(rowIndexes({ first: 10, end: 13 }, active, 100)).toEqual(indexes);
});

const BY = {};
const edited = (index: number, issues: number) =>
  ROWS.map((row, at) =>
    at === index ? { ...row, issues: Array.from({ length: issues }, () => ISSUE) } : row,
  );
const heightOf = ({ issues }: (typeof ROWS)[number]) => 30 + issues.length * 20.3;

test.each([
  ['a row that is as high as before', edited(7, 0), BY, true],
  ['a row that is higher', edited(7, 1), BY, false],
  ['a row more', [...ROWS, gridRow(100)], BY, false],
  ['heights that were measured anew', ROWS, {}, false],
])('%s makes rows begin where a fresh look says', (_, rows, by, isSame) => {
  const toOffsets = createRowOffsets();
  const before = toOffsets(ROWS, heightOf, BY);
  const after = toOffsets(rows, heightOf, by);
  expect(after).toEqual(rowOffsets(rows, heightOf));
  expect(after === before).toBe(isSame);
});
