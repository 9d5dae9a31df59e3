import { expect, test } from 'vitest';
import { createRowsByPair } from './rows-by-pair';
import { rowOf } from './testing';
import { createUnknownPairs } from './unknown-pairs';

const KNOWN = { ...rowOf(1, 3, 5), label: null, inverseTypeId: null };
const BACK = {
  ...KNOWN,
  fromObjectTypeId: KNOWN.toObjectTypeId,
  toObjectTypeId: KNOWN.fromObjectTypeId,
};
const TYPES = [KNOWN, BACK];
const PAIR = { fromObjectTypeId: KNOWN.fromObjectTypeId, toObjectTypeId: KNOWN.toObjectTypeId };
const category = KNOWN.category === 'WORK' ? 'USER_DEFINED' : 'WORK';

test.each([
  ['a type that was there', rowOf(1, 3, 5), []],
  ['a type that was not there', rowOf(1, 4, 5), [PAIR]],
  ['its id in another category', { ...rowOf(1, 3, 5), category } as const, [PAIR]],
  ['an object that the portal does not have', { ...rowOf(1, 4, 5), toObjectTypeId: '2-9' }, []],
])('the pair of a row that names %s is asked for only if that can help', (_, row, pairs) => {
  const find = createUnknownPairs(TYPES, 8);
  expect(find(createRowsByPair()([row]))).toEqual(pairs);
});

test('both directions are one pair to ask for, and no more pairs than one may ask for', () => {
  const back = { ...rowOf(2, 5, 5), fromObjectTypeId: PAIR.toObjectTypeId };
  const rows = [rowOf(1, 4, 5), { ...back, toObjectTypeId: PAIR.fromObjectTypeId }];
  const byPair = createRowsByPair()(rows);
  expect(createUnknownPairs(TYPES, 8)(byPair)).toEqual([PAIR]);
  expect(createUnknownPairs(TYPES, 0)(byPair)).toEqual([]);
});
