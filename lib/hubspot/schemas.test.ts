import { expect, test } from 'vitest';
import {
  accountSchema,
  configurationsSchema,
  labelsSchema,
  objectSchemaSchema,
  readResultRow,
} from './schemas';

const row = { category: 'HUBSPOT_DEFINED', typeId: 4, userEnforcedMaxToObjectIds: 2, label: null };

function limitsOf(...rows: readonly unknown[]) {
  return configurationsSchema.parse({ results: rows }).map(({ limit }) => limit);
}

test('the recorded list of an account with one limit holds both sides, one of them with Many', () => {
  const unlimited = { ...row, typeId: 3, userEnforcedMaxToObjectIds: null };
  expect(configurationsSchema.parse({ results: [row, unlimited] })).toEqual([
    { category: 'HUBSPOT_DEFINED', typeId: 4, label: null, limit: 2 },
    { category: 'HUBSPOT_DEFINED', typeId: 3, label: null, limit: 'many' },
  ]);
});

test('numbers may come as text, the limit under the name of the request, and more fields than known', () => {
  const key = { category: 'WORK', typeId: '7' };
  expect(limitsOf({ ...key, userEnforcedMaxToObjectIds: '5' })).toEqual([5]);
  expect(limitsOf({ ...key, maxToObjectIds: 6, paging: {} })).toEqual([6]);
  expect(limitsOf(key)).toEqual(['many']);
});

test('a row of a category that is not known yet is passed over', () => {
  expect(limitsOf({ ...row, category: 'FUTURE' }, row)).toEqual([2]);
});

test.each([
  { name: 'has no category', bad: { typeId: 4 } },
  { name: 'has no type', bad: { category: 'USER_DEFINED' } },
  { name: 'has a broken type', bad: { ...row, typeId: 1.5 } },
  { name: 'has a limit in words', bad: { ...row, userEnforcedMaxToObjectIds: 'five' } },
  {
    name: 'has a limit of 0, which would read as Many',
    bad: { ...row, userEnforcedMaxToObjectIds: 0 },
  },
  { name: 'is none', bad: null },
])('a list is not read without its row that $name: the rest would lie', ({ bad }) => {
  expect(configurationsSchema.safeParse({ results: [row, bad] }).success).toBe(false);
  expect(readResultRow(bad)).toBeNull();
});

test.each([undefined, null, [], {}, { results: null }, { status: 'error', message: 'x' }])(
  'an answer without a list is not an empty list: %j',
  (body) => {
    expect(configurationsSchema.safeParse(body).success).toBe(false);
    expect(labelsSchema.safeParse(body).success).toBe(false);
  },
);

test('an unlabeled type has the label null, missing or not', () => {
  const key = { category: 'HUBSPOT_DEFINED', typeId: 279 };
  const results = [
    { ...key, label: 'Primary' },
    { ...key, label: null, fromObjectTypeId: null },
    key,
  ];
  expect(labelsSchema.parse({ results }).map(({ label }) => label)).toEqual([
    'Primary',
    null,
    null,
  ]);
});

test('an object schema gives the place of each association, and passes over what it cannot read', () => {
  const pair = { fromObjectTypeId: '2-1', toObjectTypeId: '0-1' };
  const schema = objectSchemaSchema.parse({
    objectTypeId: '2-1',
    name: 'contract',
    fullyQualifiedName: 'p1_contract',
    labels: { singular: 'Contract', plural: 'Contracts' },
    properties: [{ name: 'x' }],
    associations: [
      { ...pair, id: '279', name: 'a', category: 'USER_DEFINED', maxToObjectIds: 500_000 },
      { ...pair, id: '280', category: 'FUTURE' },
      { ...pair, id: 'custom' },
      { id: '281' },
      null,
    ],
  });
  expect(schema).toEqual({
    objectTypeId: '2-1',
    name: 'contract',
    fullyQualifiedName: 'p1_contract',
    singular: 'Contract',
    plural: 'Contracts',
    associations: [
      { ...pair, typeId: 279, category: 'USER_DEFINED', name: 'a' },
      { ...pair, typeId: 280, category: null, name: null },
    ],
  });
});

test('only a custom object has a fully qualified name', () => {
  const contact = { objectTypeId: '0-1', name: 'CONTACT', fullyQualifiedName: 'CONTACT' };
  expect(objectSchemaSchema.parse(contact).fullyQualifiedName).toBeNull();
});

test('of an object schema only the id is needed', () => {
  expect(objectSchemaSchema.parse({ objectTypeId: '0-1' })).toEqual({
    objectTypeId: '0-1',
    name: '0-1',
    fullyQualifiedName: null,
    singular: null,
    plural: null,
    associations: [],
  });
});

test('of the account only the Hub ID is needed', () => {
  expect(accountSchema.parse({ portalId: '123', accountType: null })).toEqual({
    hubId: 123,
    portalName: null,
    accountType: null,
    timeZone: null,
    uiDomain: null,
  });
  expect(accountSchema.safeParse({ timeZone: 'Europe/Berlin' }).success).toBe(false);
});
