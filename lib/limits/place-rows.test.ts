import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLabels } from './catalogue';
import { indexCatalogue } from './catalogue-index';
import type { AssociationType, ConfigurationRow } from './limit';
import { placeRows } from './place-rows';
import { CONTACTS_TO_DEALS, TEST_CATALOGUE, TEST_INDEX } from './testing';

function rowOf(key: Pick<AssociationType, 'category' | 'typeId'>): ConfigurationRow {
  return { category: key.category, typeId: key.typeId, label: null, limit: 5 };
}

test('any set of limits finds its way back to its types', () => {
  const limit = fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.constant('many' as const));
  const limits = fc
    .subarray([...TEST_CATALOGUE.associationTypes])
    .chain((types) =>
      fc
        .array(limit, { minLength: types.length, maxLength: types.length })
        .map((values) =>
          types.map((type, position) => ({ ...type, limit: values[position] ?? 'many' })),
        ),
    );
  fc.assert(
    fc.property(limits, (expected) => {
      const rows = expected.map(({ category, typeId, label, limit: held }) => ({
        ...{ category, typeId, label },
        limit: held,
      }));
      expect(placeRows(TEST_INDEX, rows)).toEqual({ placed: expected, unplaced: [] });
    }),
  );
});

test("one number in two categories is two types: HubSpot's 279 and the portal's", () => {
  const { placed } = placeRows(TEST_INDEX, [
    rowOf({ category: 'HUBSPOT_DEFINED', typeId: 279 }),
    rowOf({ category: 'USER_DEFINED', typeId: 279 }),
  ]);
  expect(placed.map((type) => [type.fromObjectTypeId, type.toObjectTypeId, type.label])).toEqual([
    ['0-1', '0-2', null],
    ['2-11', '0-1', 'Signatory'],
  ]);
});

test.each([
  { name: 'a type that nobody knows', typeId: 9_999 },
  { name: 'a type of an object without a published id', typeId: 471 },
])('$name stays unplaced', ({ typeId }) => {
  const row = rowOf({ category: 'HUBSPOT_DEFINED', typeId });
  expect(placeRows(TEST_INDEX, [row])).toEqual({ placed: [], unplaced: [row] });
});

test('a key that stands in two pairs stays unplaced', () => {
  const clash = [{ category: 'USER_DEFINED', typeId: 35, label: 'Decision maker' }] as const;
  const index = indexCatalogue(mergeLabels(TEST_CATALOGUE, CONTACTS_TO_DEALS, clash));
  const row = rowOf({ category: 'USER_DEFINED', typeId: 35 });
  expect(placeRows(index, [row])).toEqual({ placed: [], unplaced: [row] });
});
