import { expect, test } from 'vitest';
import { ANY_OF_DEALS, TEST_CATALOGUE } from '../limits/testing';
import { listChangedKeys, listPairDrift } from './changed-limits';
import type { Drift } from './snapshot';

function change(driftId: string, ends: readonly [from: string, to: string] | null): Drift {
  const names = { fromName: 'Deals', toName: 'Contacts' };
  return {
    driftId,
    category: 'USER_DEFINED',
    typeId: 141,
    pair: ends === null ? null : { fromObjectTypeId: ends[0], toObjectTypeId: ends[1], ...names },
    label: 'Decision maker',
    before: 1,
    after: 5,
    baseline: 1,
    changedAfter: 0,
    changedBefore: 1,
    state: 'open',
    decidedBy: null,
  };
}

const OPEN = [
  change('a', ['0-3', '0-1']),
  change('b', ['0-1', '0-3']),
  change('c', ['0-5', '0-1']),
  change('d', null),
];
const drift = { listOpenDrift: (_: number, max: number) => Promise.resolve(OPEN.slice(0, max)) };

test('what was changed is known by its limit key; without a pair it has none', async () => {
  expect(await listChangedKeys({ drift, catalogue: null }, 7)).toEqual([
    '0-3>0-1:USER_DEFINED:141',
    '0-1>0-3:USER_DEFINED:141',
    '0-5>0-1:USER_DEFINED:141',
  ]);
});

test('what was changed in a pair is that of both directions', async () => {
  const pair = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
  const found = await listPairDrift({ drift, catalogue: null }, { hubId: 7, pair });
  expect(found.map(({ driftId }) => driftId)).toEqual(['a', 'b']);
});

test('what was noticed before the catalogue was read finds its pair afterwards', async () => {
  const { category, typeId } = ANY_OF_DEALS;
  const noticed = { ...change('e', null), category, typeId };
  const early = { listOpenDrift: () => Promise.resolve([noticed]) };
  const kept = { catalogue: TEST_CATALOGUE, fetchedAt: 0 };
  expect(
    await listChangedKeys({ drift: early, catalogue: { kept: () => Promise.resolve(kept) } }, 7),
  ).toEqual(['0-3>0-1:HUBSPOT_DEFINED:3']);
});
