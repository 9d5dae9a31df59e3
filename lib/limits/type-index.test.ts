import { expect, test } from 'vitest';
import { mirrorOf, typesOfPair } from './type-index';
import { limitKey } from './limit';
import type { AssociationRef } from './limit';
import {
  ANY_OF_CONTRACTS,
  ANY_OF_CONTRACTS_TWIN,
  ANY_OF_DEALS,
  DEALS_TO_CONTACTS,
  FOLLOWS,
  MANAGER,
  PARTNER,
  PARTNER_TWIN,
  TEST_INDEX,
} from './testing';

const fixed = (objectTypeId: string, typeId: number): AssociationRef => ({
  fromObjectTypeId: objectTypeId,
  toObjectTypeId: objectTypeId,
  category: 'HUBSPOT_DEFINED',
  typeId,
});

test('a pair lists any label first, then its labels by name', () => {
  expect(typesOfPair(TEST_INDEX, DEALS_TO_CONTACTS).map((type) => type.label)).toEqual([
    null,
    'Billing contact',
    'Decision maker',
    'Legal',
  ]);
});

test('a pair that nothing is known of has no types', () => {
  expect(typesOfPair(TEST_INDEX, { fromObjectTypeId: '0-1', toObjectTypeId: '9-9' })).toEqual([]);
});

test.each<{ name: string; ref: AssociationRef; mirror: number | null }>([
  { name: 'a single label mirrors its other id', ref: PARTNER, mirror: PARTNER_TWIN.typeId },
  { name: 'and that one mirrors it', ref: PARTNER_TWIN, mirror: PARTNER.typeId },
  { name: 'the two sides of a paired label may differ', ref: MANAGER, mirror: null },
  { name: 'parent and child may differ', ref: fixed('0-2', 13), mirror: null },
  { name: 'so may those of a custom object', ref: FOLLOWS, mirror: null },
  { name: 'unlabeled types of a custom object mirror', ref: ANY_OF_CONTRACTS, mirror: 72 },
  { name: 'both ways', ref: ANY_OF_CONTRACTS_TWIN, mirror: 71 },
  { name: 'a type that is its own inverse has no mirror', ref: fixed('0-1', 449), mirror: null },
  { name: 'so has that of projects', ref: fixed('0-970', 1254), mirror: null },
  { name: 'two objects never mirror', ref: ANY_OF_DEALS, mirror: null },
])('$name', ({ ref, mirror }) => {
  const type = TEST_INDEX.typesByRef.get(limitKey(ref));
  expect(type).toBeDefined();
  expect(type && mirrorOf(TEST_INDEX, type)?.typeId).toBe(mirror ?? undefined);
});
