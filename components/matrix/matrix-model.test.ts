import { expect, test } from 'vitest';
import { isMarked, matrixModel } from './matrix-model';
import { TEST_MATRIX } from './testing';

test('only the used objects are shown, unless all are asked for', () => {
  const used = matrixModel(TEST_MATRIX, { show: 'any', objects: 'used' });
  expect(used.objects.map(({ plural }) => plural)).toEqual(['Contacts', 'Deals']);
  expect(used.rows.map((row) => row.length)).toEqual([2, 2]);
  const all = matrixModel(TEST_MATRIX, { show: 'any', objects: 'all' });
  expect(all.objects.map(({ plural }) => plural)).toEqual(['Contacts', 'Tickets', 'Deals']);
});

test('a row is what its object may have of the columns’ objects', () => {
  const { rows } = matrixModel(TEST_MATRIX, { show: 'any', objects: 'used' });
  expect(rows.map((row) => row.map((cell) => cell?.shown))).toEqual([
    [null, 'many'],
    [10, 'many'],
  ]);
});

test.each([
  ['any', 10],
  ['tightest', 1],
] as const)('the number can be the limit for: %s', (show, shown) => {
  const { rows } = matrixModel(TEST_MATRIX, { show, objects: 'used' });
  expect(rows[1]?.[0]).toMatchObject({ shown, any: 10 });
});

test('the tightest of labels under Many is a label’s', () => {
  const { rows } = matrixModel(TEST_MATRIX, { show: 'tightest', objects: 'all' });
  expect(rows[1]?.[0]?.shown).toBe(4);
});

test('nothing is claimed where the limit for any label is not known', () => {
  const { rows } = matrixModel(TEST_MATRIX, { show: 'tightest', objects: 'used' });
  expect(rows[0]?.[0]).toMatchObject({ shown: null });
});

test('a pair that does not exist has no cell', () => {
  const { rows } = matrixModel(TEST_MATRIX, { show: 'any', objects: 'all' });
  expect(rows[1]?.[1]).toBeNull();
});

test('the corner is marked where labels have limits', () => {
  const { rows } = matrixModel(TEST_MATRIX, { show: 'any', objects: 'used' });
  expect(rows.map((row) => row.map((cell) => cell !== null && isMarked(cell)))).toEqual([
    [true, false],
    [true, false],
  ]);
});
