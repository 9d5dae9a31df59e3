import { expect, test } from 'vitest';
import { seedPortal } from './seed';
import { CONTACTS_TO_DEALS, DEALS_TO_CONTACTS, hubspotType, plainPortal } from './testing';
import { pairUsage } from './usage';
import { updateLimits } from './write-limits';

test("the demo's story: 14 deals at, 31 near the limit of contacts", () => {
  expect(pairUsage(seedPortal('demo'), DEALS_TO_CONTACTS)).toMatchObject({
    limit: 10,
    totalAtLimit: 14,
    totalNearLimit: 31,
  });
});

test.each([
  { max: 11, at: 0, near: 26, why: '80 percent of 11 is 8.8' },
  { max: 10, at: 14, near: 31, why: '8 is 80 percent of 10' },
  { max: 8, at: 45, near: 0, why: 'records above the limit are at it' },
])('at a limit of $max, $at are at and $near near it: $why', ({ max, at, near }) => {
  const inputs = [{ ...hubspotType(3), maxToObjectIds: max }];
  const { state } = updateLimits(plainPortal(), DEALS_TO_CONTACTS, inputs);
  const { totalAtLimit, totalNearLimit } = pairUsage(state, DEALS_TO_CONTACTS);
  expect([totalAtLimit, totalNearLimit]).toEqual([at, near]);
});

test('without a limit, and without records, nothing is near', () => {
  for (const pair of [DEALS_TO_CONTACTS, CONTACTS_TO_DEALS]) {
    expect(pairUsage(plainPortal(), pair)).toMatchObject({
      limit: 500_000,
      totalAtLimit: 0,
      totalNearLimit: 0,
    });
  }
});

test('HubSpot may count against its technical limit alone: that can be switched', () => {
  const demo = seedPortal('demo');
  const state = { ...demo, rules: { ...demo.rules, trackedLimit: 'technical' as const } };
  expect(pairUsage(state, DEALS_TO_CONTACTS)).toMatchObject({ limit: 500_000, totalAtLimit: 0 });
});
