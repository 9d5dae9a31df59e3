import { expect, test } from 'vitest';
import type { AssociationLimit } from './limit';
import { limitsOfObject } from './limits-of-object';

function limit(
  from: string,
  to: string,
  [typeId, wanted]: [number, number | 'many'],
): AssociationLimit {
  const category = 'HUBSPOT_DEFINED' as const;
  return { fromObjectTypeId: from, toObjectTypeId: to, category, typeId, limit: wanted };
}

test('an object is limited by its own limits and by those towards it, tightest first', () => {
  const limits = [
    limit('0-1', '0-2', [279, 8]),
    limit('0-3', '0-1', [3, 1]),
    limit('0-1', '0-3', [4, 1]),
    limit('0-2', '0-1', [280, 'many']),
    limit('0-3', '0-2', [341, 1]),
    limit('0-1', '0-1', [449, 20]),
  ];
  expect(limitsOfObject('0-1', limits).map((each) => [each.typeId, each.direction])).toEqual([
    [4, 'own'],
    [3, 'reverse'],
    [279, 'own'],
    [449, 'own'],
  ]);
});
