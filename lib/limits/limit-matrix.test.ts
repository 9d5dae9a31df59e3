import { expect, test } from 'vitest';
import { limitKey, pairKey } from './limit';
import type { AssociationRef, Limit, LimitKey } from './limit';
import { limitMatrix } from './limit-matrix';
import { placeRows } from './place-rows';
import { ANY_OF_DEALS, BILLING, DECISION_MAKER, TEST_INDEX } from './testing';

type Row = readonly [AssociationRef, Limit];

function matrixOf(rows: readonly Row[], unknown: readonly LimitKey[] = []) {
  const { placed } = placeRows(
    TEST_INDEX,
    rows.map(([ref, limit]) => ({ ...ref, label: null, limit })),
  );
  const matrix = limitMatrix(TEST_INDEX, placed, new Set(unknown));
  return { ...matrix, cells: new Map(matrix.cells.map((cell) => [pairKey(cell), cell])) };
}

test('each pair that exists is one cell, no other', () => {
  const { cells } = matrixOf([]);
  expect([...cells.keys()].sort()).toEqual([...TEST_INDEX.typesByPair.keys()].sort());
});

test('a cell has the limit for any label, and its limited labels, the tightest first', () => {
  const { cells } = matrixOf([
    [ANY_OF_DEALS, 10],
    [BILLING, 7],
    [DECISION_MAKER, 2],
  ]);
  expect(cells.get(pairKey(ANY_OF_DEALS))).toMatchObject({
    limit: 10,
    labels: [
      { label: 'Decision maker', limit: 2 },
      { label: 'Billing contact', limit: 7 },
    ],
  });
});

test('what has no limit reads Many', () => {
  expect(matrixOf([]).cells.get(pairKey(ANY_OF_DEALS))).toMatchObject({
    limit: 'many',
    labels: [],
  });
});

test('what nobody can say is not said', () => {
  const { cells } = matrixOf([[DECISION_MAKER, 2]], [limitKey(ANY_OF_DEALS)]);
  expect(cells.get(pairKey(ANY_OF_DEALS))).toMatchObject({
    limit: null,
    labels: [{ label: 'Decision maker', limit: 2 }],
  });
});

test('objects with limits or own labels are the used ones; those without a pair are left out', () => {
  const { objects } = matrixOf([]);
  const used = objects.filter(({ isUsed }) => isUsed).map(({ objectTypeId }) => objectTypeId);
  expect(used).toEqual(expect.arrayContaining(['0-1', '0-3', '2-11']));
  expect(used).not.toContain('0-5');
  expect(objects.map(({ objectTypeId }) => objectTypeId)).toContain('0-5');
  const ends = new Set(
    [...TEST_INDEX.typesByPair.values()]
      .flat()
      .flatMap((type) => [type.fromObjectTypeId, type.toObjectTypeId]),
  );
  expect(objects.every(({ objectTypeId }) => ends.has(objectTypeId))).toBe(true);
});
