import { expect, test } from 'vitest';
import { buildCatalogue } from './catalogue';
import { indexCatalogue } from './catalogue-index';
import { pairKey } from './limit';
import type { AssociationRef, Limit } from './limit';
import { limitsByPair } from './limits-by-pair';
import { placeRows } from './place-rows';
import { ANY_OF_DEALS, DECISION_MAKER, TEST_INDEX } from './testing';

const BARE_INDEX = indexCatalogue(buildCatalogue({ schemas: [], labels: [] }));

function placed(index: typeof TEST_INDEX, ...rows: readonly (readonly [AssociationRef, Limit])[]) {
  return placeRows(
    index,
    rows.map(([ref, limit]) => ({ ...ref, label: null, limit })),
  ).placed;
}

test('a limited pair is shown with its reverse right after it', () => {
  const pairs = limitsByPair(BARE_INDEX, placed(BARE_INDEX, [ANY_OF_DEALS, 10]));
  expect(pairs.map(pairKey)).toEqual(['0-3>0-1', '0-1>0-3']);
});

test('a pair without a limit and without labels of the portal is not shown', () => {
  expect(limitsByPair(BARE_INDEX, placed(BARE_INDEX, [ANY_OF_DEALS, 'many']))).toEqual([]);
});

test('a pair with labels of the portal is shown though nothing is limited', () => {
  const pairs = limitsByPair(TEST_INDEX, []).map(pairKey);
  expect(pairs).toContain('0-3>0-1');
  expect(pairs).toContain('0-1>0-1');
  expect(new Set(pairs).size).toBe(pairs.length);
});

test('any label comes first, and what has no limit reads Many', () => {
  const [pair] = limitsByPair(
    TEST_INDEX,
    placed(TEST_INDEX, [ANY_OF_DEALS, 10], [DECISION_MAKER, 1]),
  ).filter((each) => pairKey(each) === '0-3>0-1');
  expect(pair?.rows.map((row) => [row.label, row.limit])).toEqual([
    [null, 10],
    ['Billing contact', 'many'],
    ['Decision maker', 1],
    ['Legal', 'many'],
  ]);
});

test('pairs are in the order of their names', () => {
  const pairs = limitsByPair(TEST_INDEX, []).map(pairKey);
  expect(pairs).toEqual(['0-1>0-1', '0-1>0-3', '0-3>0-1', '2-11>0-1', '0-1>2-11', '2-11>2-11']);
});

test('every pair that exists can be asked for, both directions side by side', () => {
  const pairs = limitsByPair(TEST_INDEX, [], 'all')
    .filter(({ rows }) => rows.length > 0)
    .map(pairKey);
  expect([...pairs].sort()).toEqual([...TEST_INDEX.typesByPair.keys()].sort());
  const deals = pairs.indexOf(pairKey(ANY_OF_DEALS));
  expect([pairs[deals - 1], pairs[deals + 1]]).toContain('0-1>0-3');
});
