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

test('the sandbox has the same objects and labels under other ids, and no limit', () => {
  const [demo, sandbox] = [seedPortal('demo'), seedPortal('sandbox')];
  const names = ({ definitions }: PortalState) =>
    definitions.map(({ name, label }) => [name, label]);
  expect(names(sandbox)).toEqual(names(demo));
  expect(sandbox.customObjects.map(({ plural }) => plural)).toEqual(['Contracts', 'Sites']);
  const idsOf = ({ customObjects, definitions }: PortalState): readonly (string | number)[] => [
    ...customObjects.map(({ objectTypeId }) => objectTypeId),
    ...definitions.flatMap(({ typeId, inverseTypeId }) => [typeId, inverseTypeId]),
  ];
  expect(idsOf(sandbox).filter((id) => idsOf(demo).includes(id))).toEqual([]);
  expect(sandbox).toMatchObject({ account: { accountType: 'SANDBOX' }, limits: [] });
});

test('a state that was stored before limits tracking is read as a whole', () => {
  const { nextObjectId, records, enabledObjects, ...old } = seedPortal('demo');
  const rules = { createOnExisting: 'set', mixedBatch: 'apply_valid', labelEqualToObject: 'allow' };
  const read = parsePortalState({ ...old, rules });
  expect(read).toEqual({ ...seedPortal('demo'), records: [], enabledObjects: [] });
  expect([nextObjectId, records.length, enabledObjects.length]).toEqual([31_870_100, 3, 1]);
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
