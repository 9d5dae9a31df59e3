import { expect, test } from 'vitest';
import {
  createSchema,
  createSchemaAssociation,
  deleteSchema,
  updateSchema,
  type SchemaChange,
} from './change-schemas';
import { listLabels } from './labels';
import type { PortalState } from './portal-state';
import { resolveObject, type KnownObject } from './resolve-object';
import { seedPortal } from './seed';
import { direction, ownType, plainPortal } from './testing';

const PETS = {
  name: 'pets',
  labels: { singular: 'Pet', plural: 'Pets' },
  associatedObjects: ['CONTACT', '2-31870042'],
};

function changed<Made>(change: SchemaChange<Made>): { state: PortalState; made: Made } {
  if (change.kind !== 'changed') throw new Error(JSON.stringify(change));
  return change;
}

function objectOf(state: PortalState, text: string): KnownObject {
  const object = resolveObject(state, text);
  if (object === undefined) throw new Error(text);
  return object;
}

test('a new object can be associated with those that it names, without a label', () => {
  const { state, made } = changed(createSchema(plainPortal(), PETS));
  expect(made).toBe('2-31870100');
  expect(listLabels(state, direction(made, '0-1'))).toEqual([{ ...ownType(295), label: null }]);
  expect(listLabels(state, direction('2-31870042', made))).toEqual([
    { ...ownType(298), label: null },
  ]);
  expect(objectOf(state, 'p_pets')).toMatchObject({ plural: 'Pets', isCustom: true });
});

test('an id is not given twice', () => {
  const first = changed(createSchema(plainPortal(), PETS));
  const gone = changed(deleteSchema(first.state, objectOf(first.state, 'p_pets')));
  expect(changed(createSchema(gone.state, PETS)).made).toBe('2-31870101');
});

test.each([
  [{ ...PETS, name: 'contracts' }, 'An object named contracts exists already (simulated)'],
  [
    { ...PETS, name: '2pets' },
    'A name begins with a letter and has letters, digits and _ only (simulated)',
  ],
])('$name is refused', (wanted, message) => {
  expect(createSchema(plainPortal(), wanted)).toEqual({ kind: 'refused', message });
});

test('an object that nobody knows cannot be associated', () => {
  const unknown = { kind: 'unknown_object', text: 'butterflies' };
  const wanted = { ...PETS, associatedObjects: ['butterflies'] };
  expect(createSchema(plainPortal(), wanted)).toEqual(unknown);
  const pair = { fromObjectTypeId: '0-1', toObjectTypeId: 'butterflies', name: null };
  expect(createSchemaAssociation(plainPortal(), pair)).toEqual(unknown);
});

test('an association has the name that it is given, or that of its objects', () => {
  const pair = { fromObjectTypeId: '2-31870015', toObjectTypeId: '0-3' };
  const named = createSchemaAssociation(plainPortal(), { ...pair, name: 'sold_with' });
  expect(changed(named).made).toMatchObject({ ...ownType(295), name: 'sold_with', label: null });
  const unnamed = createSchemaAssociation(plainPortal(), { ...pair, name: null });
  expect(changed(unnamed).made.name).toBe('p44127799_contracts_to_deal');
});

test('an object goes with its associations, limits and records', () => {
  const demo = seedPortal('demo');
  const { state } = changed(deleteSchema(demo, objectOf(demo, '2-31870015')));
  expect(JSON.stringify(state)).not.toContain('2-31870015');
  expect(state.limits).toHaveLength(demo.limits.length - 2);
});

test("HubSpot's own objects stay as they are", () => {
  const state = plainPortal();
  const deals = objectOf(state, 'deals');
  expect(deleteSchema(state, deals).kind).toBe('refused');
  expect(updateSchema(state, deals, PETS.labels).kind).toBe('refused');
});
