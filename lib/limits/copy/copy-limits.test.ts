import { expect, test } from 'vitest';
import { buildCatalogue } from '../catalogue';
import { indexCatalogue } from '../catalogue-index';
import type { AssociationCategory, Limit, Pair } from '../limit';
import { placeRows } from '../place-rows';
import { copyLimits } from './copy-limits';
import type { CopyMode, PortalLimits } from './copy-limits';

type TypeSpec = readonly [typeId: number, label: string | null];
type LimitSpec = readonly [typeId: number, limit: Limit, category?: AssociationCategory];

const DEALS_TO_CONTACTS: Pair = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const CONTACTS_TO_CONTACTS: Pair = { fromObjectTypeId: '0-1', toObjectTypeId: '0-1' };

/** A portal with one custom object; the type ids of its own labels are its own. */
function portal({
  objects = [['2-11', 'p123_sites', 'Sites']],
  deals = [],
  contacts = [],
  sites = [],
  limits,
}: {
  objects?: readonly (readonly [objectTypeId: string, name: string, plural: string])[];
  deals?: readonly TypeSpec[];
  contacts?: readonly TypeSpec[];
  sites?: readonly TypeSpec[];
  limits: readonly LimitSpec[];
}): PortalLimits {
  const sitesToContacts = { fromObjectTypeId: objects[0]?.[0] ?? '', toObjectTypeId: '0-1' };
  const labels = (pair: Pair, types: readonly TypeSpec[]) => ({
    pair,
    rows: types.map(([typeId, label]) => ({ category: 'USER_DEFINED' as const, typeId, label })),
  });
  const index = indexCatalogue(
    buildCatalogue({
      schemas: objects.map(([objectTypeId, name, plural]) => ({
        objectTypeId,
        name: name.replace(/^p\d+_/, ''),
        fullyQualifiedName: name,
        singular: plural.slice(0, -1),
        plural,
        associations: [],
      })),
      labels: [
        labels(DEALS_TO_CONTACTS, deals),
        labels(CONTACTS_TO_CONTACTS, contacts),
        ...(sites.length > 0 ? [labels(sitesToContacts, sites)] : []),
      ],
    }),
  );
  const rows = limits.map(([typeId, limit, category = 'USER_DEFINED']) => ({
    typeId,
    limit,
    category,
    label: null,
  }));
  return { index, ...placeRows(index, rows) };
}

function copy(source: PortalLimits, target: PortalLimits, mode: CopyMode = 'add_and_change') {
  const { rows, unchanged, unmatched } = copyLimits({ source, target, mode });
  return {
    rows: rows.map(({ typeId, limit }) => [typeId, limit]),
    unchanged,
    unmatched: unmatched.map(({ reason, row }) => [reason, row.typeId]),
  };
}

const NOTHING = { rows: [], unchanged: 0, unmatched: [] };

test("HubSpot's own types keep their ids; a portal's own are found by label and direction", () => {
  const source = portal({
    deals: [[141, 'Legal']],
    limits: [
      [3, 10, 'HUBSPOT_DEFINED'],
      [141, 2],
    ],
  });
  const target = portal({
    deals: [
      [21, 'Decision maker'],
      [23, 'legal '],
    ],
    limits: [],
  });
  expect(copy(source, target)).toEqual({
    ...NOTHING,
    rows: [
      [3, 10],
      [23, 2],
    ],
  });
});

test('the same number under another category is not the same type', () => {
  const source = portal({ deals: [[141, 'Legal']], limits: [[141, 2]] });
  const target = portal({ deals: [[141, 'Billing']], limits: [] });
  expect(copy(source, target)).toEqual({ ...NOTHING, unmatched: [['label_missing', 141]] });
});

test.each([
  { name: 'by internal name', objects: [['2-77', 'p999_sites', 'Standorte']], rows: [[61, 4]] },
  { name: 'by what people call it', objects: [['2-77', 'p999_x', 'Sites']], rows: [[61, 4]] },
] as const)('a custom object is found $name, under any id', ({ objects, rows }) => {
  const source = portal({ sites: [[279, 'Owner']], limits: [[279, 4]] });
  const target = portal({ objects, sites: [[61, 'Owner']], limits: [] });
  expect(copy(source, target).rows).toEqual(rows);
});

test('any label of a custom object is found by being unlabeled', () => {
  const source = portal({ sites: [[277, null]], limits: [[277, 5]] });
  const target = portal({
    objects: [['2-77', 'p9_sites', 'Sites']],
    sites: [[50, null]],
    limits: [],
  });
  expect(copy(source, target).rows).toEqual([[50, 5]]);
});

test.each([
  { name: 'no such object', objects: [['2-77', 'p9_cars', 'Cars']], reason: 'object_missing' },
  {
    name: 'two objects of that name',
    objects: [
      ['2-77', 'p9_a', 'Sites'],
      ['2-78', 'p9_b', 'Sites'],
    ],
    reason: 'object_ambiguous',
  },
] as const)('$name: listed, not guessed', ({ objects, reason }) => {
  const source = portal({ sites: [[277, null]], limits: [[277, 5]] });
  const target = portal({ objects, sites: [[50, null]], limits: [] });
  expect(copy(source, target)).toEqual({ ...NOTHING, unmatched: [[reason, 277]] });
});

test('of labels that differ in case, the one written so; else the limit is listed', () => {
  const target = portal({
    deals: [
      [21, 'Legal'],
      [23, 'LEGAL'],
    ],
    limits: [],
  });
  const exact = portal({ deals: [[141, 'LEGAL']], limits: [[141, 2]] });
  expect(copy(exact, target).rows).toEqual([[23, 2]]);
  const alike = portal({ deals: [[141, 'legal']], limits: [[141, 2]] });
  expect(copy(alike, target).unmatched).toEqual([['label_ambiguous', 141]]);
});

test('two ids of one limit are one row', () => {
  const twins: readonly TypeSpec[] = [
    [51, 'Partner'],
    [52, 'Partner'],
  ];
  const source = portal({
    contacts: twins,
    limits: [
      [51, 5],
      [52, 5],
    ],
  });
  const target = portal({
    contacts: [
      [81, 'Partner'],
      [82, 'Partner'],
    ],
    limits: [],
  });
  expect(copy(source, target).rows).toEqual([[81, 5]]);
});

test('what the target has already is counted, not copied', () => {
  const limits: readonly LimitSpec[] = [[3, 10, 'HUBSPOT_DEFINED']];
  expect(copy(portal({ limits }), portal({ limits }))).toEqual({ ...NOTHING, unchanged: 1 });
});

test.each([
  { mode: 'add_and_change', rows: [] },
  { mode: 'also_remove', rows: [[3, 'many']] },
] as const)('$mode: a limit that the source lacks', ({ mode, rows }) => {
  const target = portal({ limits: [[3, 10, 'HUBSPOT_DEFINED']] });
  expect(copy(portal({ limits: [] }), target, mode).rows).toEqual(rows);
});

test('a limit whose pair nobody knows is listed', () => {
  const source = portal({
    limits: [
      [9999, 5],
      [9998, 'many'],
    ],
  });
  expect(copy(source, portal({ limits: [] })).unmatched).toEqual([['unplaced', 9999]]);
});

test('copying a portal onto itself changes nothing', () => {
  const self = portal({
    deals: [[141, 'Legal']],
    sites: [
      [277, null],
      [279, 'Owner'],
    ],
    limits: [
      [3, 10, 'HUBSPOT_DEFINED'],
      [141, 2],
      [277, 5],
      [279, 3],
    ],
  });
  expect(copy(self, self, 'also_remove')).toEqual({ ...NOTHING, unchanged: 4 });
});

test('a copied row names the pair of the target', () => {
  const source = portal({ sites: [[279, 'Owner']], limits: [[279, 4]] });
  const target = portal({
    objects: [['2-77', 'p9_sites', 'Sites']],
    sites: [[61, 'Owner']],
    limits: [],
  });
  expect(copyLimits({ source, target, mode: 'add_and_change' }).rows[0]?.fromObjectTypeId).toBe(
    '2-77',
  );
});
