import { expect, test } from 'vitest';
import { countRows, filterLimits as filter } from './limits-filter';
import type { LimitsSheet, SheetRow } from './limits-sheet';

const filterLimits = (sheet: LimitsSheet, query: string) => filter(sheet, { query, show: 'all' });

function row(typeId: number, label: string, mirrorTypeId?: number): SheetRow {
  return {
    key: String(typeId),
    label,
    isAnyLabel: label === 'Any label',
    typeIds: mirrorTypeId === undefined ? [typeId] : [typeId, mirrorTypeId],
    category: 'USER_DEFINED',
    limit: label === 'Legal' ? 2 : 'many',
    sentence: '',
  };
}

const SHEET: LimitsSheet = {
  readAt: 0,
  pairs: [
    {
      key: '0-3>0-1',
      fromObjectTypeId: '0-3',
      toObjectTypeId: '0-1',
      from: 'Deals',
      to: 'Kontakte',
      otherNames: '0-3 deal Deal Deals 0-1 contact Contact Contacts',
      rows: [row(3, 'Any label'), row(141, 'Decision maker'), row(13, 'Legal')],
    },
    {
      key: '0-1>0-1',
      fromObjectTypeId: '0-1',
      toObjectTypeId: '0-1',
      from: 'Kontakte',
      to: 'Kontakte',
      otherNames: '0-1 contact Contact Contacts',
      rows: [row(449, 'Any label'), row(30, 'Größter Partner', 31)],
    },
  ],
  unplaced: [
    {
      key: 'x',
      ends: { from: 'Deals', to: 'payment link' },
      label: 'Any label',
      typeId: 469,
      category: 'HUBSPOT_DEFINED',
      limit: 2,
    },
  ],
};

test.each([
  ['', [3, 141, 13, 449, 30]],
  ['  ', [3, 141, 13, 449, 30]],
  ['legal', [13]],
  ['MAKER', [141]],
  ['deals', [3, 141, 13]],
  ['kontakte', [3, 141, 13, 449, 30]],
  ['contact', [3, 141, 13, 449, 30]],
  ['deals any', [3]],
  ['deals → contacts', [3, 141, 13]],
  ['0-3', [3, 141, 13]],
  ['14', [141]],
  ['31', [30]],
  ['größter', [30]],
  ['nothing like it', []],
] as const)('"%s" finds the right rows', (query, typeIds) => {
  const found = filterLimits(SHEET, query);
  expect(found.pairs.flatMap((pair) => pair.rows.map((each) => each.typeIds[0]))).toEqual(typeIds);
  expect(countRows(found)).toBe(typeIds.length);
});

test('a number finds an id that begins with it, not one that only contains it', () => {
  const found = filterLimits(SHEET, '3').pairs.flatMap((pair) => pair.rows);
  expect(found.map((each) => each.typeIds)).toEqual([[3], [30, 31]]);
});

test('a pair of which no row matches is left out', () => {
  expect(filterLimits(SHEET, 'legal').pairs.map((pair) => pair.key)).toEqual(['0-3>0-1']);
});

test('unplaced rows are searched, too', () => {
  expect(filterLimits(SHEET, 'payment').unplaced).toHaveLength(1);
  expect(filterLimits(SHEET, 'legal').unplaced).toHaveLength(0);
});

test('only rows with a limit can be asked for', () => {
  const found = filter(SHEET, { query: '', show: 'limited' });
  expect(found.pairs.flatMap((pair) => pair.rows.map((each) => each.label))).toEqual(['Legal']);
});
