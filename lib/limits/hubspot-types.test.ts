import { expect, test } from 'vitest';
import { HUBSPOT_TYPES, findUnplaceableType } from './hubspot-types';
import { isSameObject, limitKey, reversePair } from './limit';

test('every documented type with known ends is there, once', () => {
  expect(HUBSPOT_TYPES).toHaveLength(412 - 33);
  expect(new Set(HUBSPOT_TYPES.map((type) => type.typeId)).size).toBe(HUBSPOT_TYPES.length);
});

test.each([
  { typeId: 279, from: '0-1', to: '0-2', inverse: 280, label: null },
  { typeId: 280, from: '0-2', to: '0-1', inverse: 279, label: null },
  { typeId: 1, from: '0-1', to: '0-2', inverse: 2, label: 'Primary' },
  { typeId: 3, from: '0-3', to: '0-1', inverse: 4, label: null },
  { typeId: 4, from: '0-1', to: '0-3', inverse: 3, label: null },
  { typeId: 341, from: '0-3', to: '0-2', inverse: 342, label: null },
  { typeId: 5, from: '0-3', to: '0-2', inverse: 6, label: 'Primary' },
  { typeId: 26, from: '0-5', to: '0-2', inverse: 25, label: 'Primary' },
  { typeId: 930, from: '0-2', to: '0-1', inverse: 931, label: 'Billing Contact' },
  { typeId: 13, from: '0-2', to: '0-2', inverse: 14, label: 'Child Company' },
  { typeId: 14, from: '0-2', to: '0-2', inverse: 13, label: 'Parent Company' },
  { typeId: 449, from: '0-1', to: '0-1', inverse: 449, label: null },
  { typeId: 1254, from: '0-970', to: '0-970', inverse: 1254, label: null },
  { typeId: 399, from: '0-48', to: '0-47', inverse: 400, label: null },
  { typeId: 578, from: '0-136', to: '0-1', inverse: null, label: 'Primary' },
])('type $typeId goes from $from to $to', ({ typeId, from, to, inverse, label }) => {
  expect(HUBSPOT_TYPES.find((type) => type.typeId === typeId)).toEqual({
    category: 'HUBSPOT_DEFINED',
    typeId,
    fromObjectTypeId: from,
    toObjectTypeId: to,
    inverseTypeId: inverse,
    label,
  });
});

test('an inverse leads back to where it came from', () => {
  const byRef = new Map(HUBSPOT_TYPES.map((type) => [limitKey(type), type]));
  for (const type of HUBSPOT_TYPES) {
    if (type.inverseTypeId === null) continue;
    const inverse = byRef.get(
      limitKey({ ...reversePair(type), category: type.category, typeId: type.inverseTypeId }),
    );
    expect(inverse?.inverseTypeId).toBe(type.typeId);
    if (!isSameObject(type)) expect(Math.abs(type.typeId - type.inverseTypeId)).toBe(1);
  }
});

test('a type of an object without a published id is known, but not placed', () => {
  const key = { category: 'HUBSPOT_DEFINED', typeId: 471 } as const;
  expect(findUnplaceableType(key)).toEqual({
    ...key,
    label: null,
    from: 'payment link',
    to: '0-2',
  });
  expect(HUBSPOT_TYPES.some((type) => type.typeId === 471)).toBe(false);
});

test('the same number in another category is another type', () => {
  expect(findUnplaceableType({ category: 'USER_DEFINED', typeId: 471 })).toBeNull();
  expect(findUnplaceableType({ category: 'HUBSPOT_DEFINED', typeId: 3 })).toBeNull();
});
