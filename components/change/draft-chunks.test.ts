import { expect, test } from 'vitest';
import { allChunks, changedChunks } from './draft-chunks';
import { rowOf } from './testing';

const ROWS = Array.from({ length: 10_000 }, (_, index) => rowOf(index + 1, index, 5));
const edited = (index: number, limit: number) => ROWS.with(index, rowOf(index + 1, index, limit));

test('an edit among ten thousand rows writes its own part alone', () => {
  const chunks = changedChunks(ROWS, edited(5_000, 7));
  expect(chunks).toHaveLength(1);
  expect(chunks[0]?.rows).toContainEqual(rowOf(5_001, 5_000, 7));
  expect(chunks[0]?.rows.length).toBeLessThan(300);
});

test('two edits far apart write two parts', () => {
  const twice = edited(0, 7).with(9_999, rowOf(10_000, 9_999, 8));
  expect(changedChunks(ROWS, twice)).toHaveLength(2);
});

test('rows that are gone leave no part behind', () => {
  const chunks = changedChunks(ROWS, []);
  expect(chunks.map(({ chunk }) => chunk)).toEqual(allChunks(ROWS).map(({ chunk }) => chunk));
  expect(chunks.every(({ rows }) => rows.length === 0)).toBe(true);
});

test('all parts together are the whole draft, each row once', () => {
  expect(allChunks(ROWS).flatMap(({ rows }) => rows)).toEqual(ROWS);
});

test('a draft that did not change writes nothing', () => {
  expect(changedChunks(ROWS, [...ROWS])).toEqual([]);
});
