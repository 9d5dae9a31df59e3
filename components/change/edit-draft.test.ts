import { expect, test } from 'vitest';
import { limitKey } from '@/lib/limits/limit';
import { dropPair, pairsOf, setWanted } from './edit-draft';
import { rowOf } from './testing';

const LIMIT = {
  ...rowOf(1, 35, 5),
  limit: 5,
  keys: [35, 34].map((id) => limitKey(rowOf(1, id, 5))),
};
const REVERSE = { ...rowOf(2, 36, 3), fromObjectTypeId: '0-1', toObjectTypeId: '0-3' };
const OTHER = { ...rowOf(3, 5, 1), toObjectTypeId: '0-2' };

test.each([
  { name: 'a first wish is a row', rows: [], wanted: 3, result: [rowOf(1, 35, 3)] },
  {
    name: 'another wish changes that row',
    rows: [rowOf(4, 35, 3)],
    wanted: 'many',
    result: [rowOf(4, 35, 'many')],
  },
  { name: 'what HubSpot has is no wish', rows: [rowOf(4, 35, 3)], wanted: 5, result: [] },
  {
    name: 'an emptied number stays in the draft',
    rows: [],
    wanted: null,
    result: [rowOf(1, 35, null)],
  },
  {
    name: 'a wish under the id of the mirrored type is that wish',
    rows: [rowOf(4, 34, 3)],
    wanted: 2,
    result: [rowOf(4, 34, 2)],
  },
  {
    name: 'other rows stay as they are',
    rows: [rowOf(1, 37, 1)],
    wanted: 3,
    result: [rowOf(1, 37, 1), rowOf(2, 35, 3)],
  },
] as const)('$name', ({ rows, wanted, result }) => {
  expect(setWanted(rows, LIMIT, wanted)).toEqual(result);
});

test('a pair is named once, and leaves with both its directions', () => {
  const rows = [rowOf(1, 35, 3), REVERSE, OTHER];
  expect(pairsOf(rows).map((pair) => pair.toObjectTypeId)).toEqual(['0-1', '0-2']);
  expect(dropPair(rows, rowOf(9, 1, 1))).toEqual([OTHER]);
  expect(dropPair(rows, REVERSE)).toEqual([OTHER]);
});
