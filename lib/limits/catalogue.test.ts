import { expect, test } from 'vitest';
import { buildCatalogue, mergeLabels } from './catalogue';
import type { CatalogueSources } from './catalogue';
import { HUBSPOT_OBJECTS } from './hubspot-objects';
import { HUBSPOT_TYPES } from './hubspot-types';
import { pairKey } from './limit';
import type { Pair } from './limit';
import { CONTACTS_TO_CONTACTS, DEALS_TO_CONTACTS, TEST_CATALOGUE } from './testing';

const SITES = '2-7';
const SITES_TO_CONTACTS: Pair = { fromObjectTypeId: SITES, toObjectTypeId: '0-1' };
const CONTACTS_TO_SITES: Pair = { fromObjectTypeId: '0-1', toObjectTypeId: SITES };

type Association = CatalogueSources['schemas'][number]['associations'][number];

function sitesWith(...associations: readonly Association[]): CatalogueSources {
  const names = {
    name: 'sites',
    fullyQualifiedName: 'p1_sites',
    singular: 'Site',
    plural: 'Sites',
  };
  return { schemas: [{ objectTypeId: SITES, ...names, associations }], labels: [] };
}

function typesOf(catalogue: ReturnType<typeof buildCatalogue>, pair: Pair) {
  return catalogue.associationTypes
    .filter((type) => pairKey(type) === pairKey(pair))
    .map(({ category, typeId, label, inverseTypeId }) => [category, typeId, label, inverseTypeId]);
}

test('a portal of which nothing was read has the objects and types that every portal has', () => {
  const catalogue = buildCatalogue({ schemas: [], labels: [] });
  expect(catalogue.objectTypes).toEqual(HUBSPOT_OBJECTS);
  expect(catalogue.associationTypes).toEqual(HUBSPOT_TYPES);
});

test('a custom object goes by its fully qualified name and its own words', () => {
  expect(buildCatalogue(sitesWith()).objectTypes.at(-1)).toEqual({
    objectTypeId: SITES,
    name: 'p1_sites',
    singular: 'Site',
    plural: 'Sites',
    isCustom: true,
  });
});

test("the portal's words for one of HubSpot's objects win", () => {
  const words = { name: 'contact', fullyQualifiedName: null, singular: 'Person', plural: 'People' };
  const sources = { schemas: [{ objectTypeId: '0-1', ...words, associations: [] }], labels: [] };
  const contacts = buildCatalogue(sources).objectTypes.filter(
    (type) => type.objectTypeId === '0-1',
  );
  expect(contacts).toEqual([
    { objectTypeId: '0-1', name: 'contact', singular: 'Person', plural: 'People', isCustom: false },
  ]);
});

test.each<{ name: string; association: Association; types: unknown[] }>([
  {
    name: 'an association named after its objects is the unlabeled type',
    association: {
      ...SITES_TO_CONTACTS,
      typeId: 80,
      category: 'USER_DEFINED',
      name: 'sites_to_contact',
    },
    types: [['USER_DEFINED', 80, null, null]],
  },
  {
    name: 'so it is on the other side, which has the same name',
    association: {
      ...SITES_TO_CONTACTS,
      typeId: 80,
      category: 'USER_DEFINED',
      name: 'contact_to_sites',
    },
    types: [['USER_DEFINED', 80, null, null]],
  },
  {
    name: 'another name stands in for the label',
    association: { ...SITES_TO_CONTACTS, typeId: 80, category: 'USER_DEFINED', name: 'keeper' },
    types: [['USER_DEFINED', 80, 'keeper', null]],
  },
  {
    name: 'a category that nobody knows leaves the type out',
    association: { ...SITES_TO_CONTACTS, typeId: 80, category: null, name: 'keeper' },
    types: [],
  },
])('$name', ({ association, types }) => {
  expect(typesOf(buildCatalogue(sitesWith(association)), SITES_TO_CONTACTS)).toEqual(types);
});

test("a missing category is HubSpot's where the fixed table has the type in that direction", () => {
  const known = { ...DEALS_TO_CONTACTS, typeId: 3, category: null, name: null };
  expect(buildCatalogue(sitesWith(known)).associationTypes).toHaveLength(HUBSPOT_TYPES.length);
});

test('a labels list wins over the schema for text and category, and drops labels that are gone', () => {
  const built = buildCatalogue(
    sitesWith(
      { ...SITES_TO_CONTACTS, typeId: 80, category: 'USER_DEFINED', name: 'keeper' },
      { ...SITES_TO_CONTACTS, typeId: 82, category: 'INTEGRATOR_DEFINED', name: 'owner' },
      { ...SITES_TO_CONTACTS, typeId: 84, category: 'USER_DEFINED', name: 'deleted' },
      { ...CONTACTS_TO_SITES, typeId: 81, category: 'USER_DEFINED', name: 'keeper' },
    ),
  );
  const merged = mergeLabels(built, SITES_TO_CONTACTS, [
    { category: 'USER_DEFINED', typeId: 80, label: 'Keeper of the site' },
    { category: 'WORK', typeId: 82, label: 'Owner' },
  ]);
  expect(typesOf(merged, SITES_TO_CONTACTS)).toEqual([
    ['USER_DEFINED', 80, 'Keeper of the site', 81],
    ['WORK', 82, 'Owner', null],
  ]);
  expect(typesOf(merged, CONTACTS_TO_SITES)).toEqual([['USER_DEFINED', 81, 'keeper', 80]]);
});

test("HubSpot's own types stay, whether the labels list names them or not", () => {
  const merged = mergeLabels(TEST_CATALOGUE, DEALS_TO_CONTACTS, []);
  expect(typesOf(merged, DEALS_TO_CONTACTS)).toEqual([['HUBSPOT_DEFINED', 3, null, 4]]);
});

test('the portal has its own word for a type of HubSpot', () => {
  const pair = { fromObjectTypeId: '0-3', toObjectTypeId: '0-2' };
  const rows = [{ category: 'HUBSPOT_DEFINED', typeId: 5, label: 'Main company' }] as const;
  expect(typesOf(mergeLabels(TEST_CATALOGUE, pair, rows), pair)).toContainEqual([
    'HUBSPOT_DEFINED',
    5,
    'Main company',
    6,
  ]);
});

test('reading the same labels twice changes nothing', () => {
  const rows = TEST_CATALOGUE.associationTypes.filter(
    (type) => pairKey(type) === pairKey(CONTACTS_TO_CONTACTS),
  );
  const again = mergeLabels(TEST_CATALOGUE, CONTACTS_TO_CONTACTS, rows);
  expect(typesOf(again, CONTACTS_TO_CONTACTS)).toEqual(
    typesOf(TEST_CATALOGUE, CONTACTS_TO_CONTACTS),
  );
});
