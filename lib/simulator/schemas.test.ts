import { expect, test } from 'vitest';
import { resolveObject } from './resolve-object';
import { listSchemas, readSchema, type ObjectSchema } from './schemas';
import { seedPortal } from './seed';

const state = seedPortal('demo');

function schemaOf(name: string): ObjectSchema {
  const object = resolveObject(state, name);
  if (object === undefined) throw new Error(name);
  return readSchema(state, object);
}

test('the list has the custom objects', () => {
  expect(
    listSchemas(state).map((schema) => [schema.objectTypeId, schema.fullyQualifiedName]),
  ).toEqual([
    ['2-31870015', 'p44127788_contracts'],
    ['2-31870042', 'p44127788_sites'],
  ]);
});

test("a standard object's schema places HubSpot's and own types of both directions", () => {
  const associations = schemaOf('deals').associations.filter(
    ({ fromObjectTypeId, toObjectTypeId }) =>
      [fromObjectTypeId, toObjectTypeId].every((id) => id === '0-1' || id === '0-3'),
  );
  expect(
    associations.map(
      (each) => `${each.fromObjectTypeId}>${each.toObjectTypeId} ${each.category} ${each.id}`,
    ),
  ).toEqual(
    expect.arrayContaining([
      '0-3>0-1 HUBSPOT_DEFINED 3',
      '0-1>0-3 HUBSPOT_DEFINED 4',
      '0-3>0-1 USER_DEFINED 141',
      '0-1>0-3 USER_DEFINED 142',
    ]),
  );
});

test.each([
  {
    name: 'a limit is marked as set by a user',
    from: 'deals',
    id: '3',
    shown: {
      maxToObjectIds: 10,
      hasUserEnforcedMaxToObjectIds: true,
      maxFromObjectIds: 500_000,
      hasUserEnforcedMaxFromObjectIds: false,
    },
  },
  {
    name: 'the inverse shows the same limit as its from side',
    from: 'deals',
    id: '4',
    shown: {
      maxToObjectIds: 500_000,
      hasUserEnforcedMaxToObjectIds: false,
      maxFromObjectIds: 10,
      hasUserEnforcedMaxFromObjectIds: true,
    },
  },
  {
    name: 'a technical limit shows where nobody set one',
    from: 'tickets',
    id: '16',
    shown: { maxToObjectIds: 50, hasUserEnforcedMaxToObjectIds: false },
  },
])('$name', ({ from, id, shown }) => {
  expect(schemaOf(from).associations.find((each) => each.id === id)).toMatchObject(shown);
});
