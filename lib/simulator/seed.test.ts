import { expect, test } from 'vitest';
import { allTypes, findType } from './association-types';
import { parsePortalState } from './parse-portal-state';
import type { PortalState } from './portal-state';
import { SEED_NAMES, seedPortal } from './seed';
import { updateLimits } from './write-limits';

test.each(SEED_NAMES)('the seed %s is the same after being stored as JSON', (name) => {
  const state = seedPortal(name);
  expect(parsePortalState(JSON.parse(JSON.stringify(state)))).toEqual(state);
});

test.each(SEED_NAMES)('no two association types of the seed %s share category and id', (name) => {
  const keys = allTypes(seedPortal(name)).map((type) => `${type.category} ${type.typeId}`);
  expect(keys).toHaveLength(new Set(keys).size);
});

test('every limit and technical limit of a seed belongs to a type that is there', () => {
  const demo = seedPortal('demo');
  for (const limit of [...demo.limits, ...demo.technicalLimits]) {
    expect([limit, findType(demo, limit)]).toEqual([
      limit,
      expect.objectContaining({ typeId: limit.typeId }),
    ]);
  }
});

test("the demo portal's limits keep HubSpot's own rules", () => {
  const demo = seedPortal('demo');
  const state = demo.limits.reduce<PortalState>((soFar, limit) => {
    const outcome = updateLimits(soFar, limit, [limit]);
    expect(outcome.errors).toEqual([]);
    return outcome.state;
  }, seedPortal('plain'));
  expect(state.limits).toEqual(demo.limits);
});

test('the plain portal has the same objects and labels, and no limit', () => {
  const [demo, plain] = [seedPortal('demo'), seedPortal('plain')];
  expect(plain).toMatchObject({
    customObjects: demo.customObjects,
    definitions: demo.definitions,
    limits: [],
  });
  expect(plain.account.portalId).not.toBe(demo.account.portalId);
});
