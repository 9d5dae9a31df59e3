import { expect, test } from 'vitest';
import { countRows, filterLimits, isFiltered, NO_FILTER } from './limits-filter';
import type { LimitsFilter } from './limits-filter';
import { TEST_SHEET } from './testing';

function find(filter: Partial<LimitsFilter>, changed: readonly string[] = []) {
  const found = filterLimits(
    { ...TEST_SHEET, changed: new Set(changed) },
    { ...NO_FILTER, ...filter },
  );
  return {
    typeIds: found.pairs.flatMap(({ rows }) => rows.map(({ typeIds }) => typeIds[0])),
    pairs: found.pairs.map(({ key }) => key),
    unplaced: found.unplaced.map(({ typeId }) => typeId),
    count: countRows(found),
  };
}

const ALL = [3, 141, 13, 150, 449, 30, 9];

test.each([
  ['', ALL],
  ['  ', ALL],
  ['legal', [13]],
  ['MAKER', [141]],
  ['deals', [3, 141, 13, 150]],
  ['kontakte', ALL],
  ['contact', ALL],
  ['negocios', [3, 141, 13, 150]],
  ['取引', [3, 141, 13, 150]],
  ['primär', [9]],
  ['deals any', [3]],
  ['deals → contacts', [3, 141, 13, 150]],
  ['0-3', [3, 141, 13, 150]],
  ['14', [141]],
  ['31', [30]],
  ['größter', [30]],
  ['nothing like it', []],
] as const)('"%s" finds the right rows', (query, typeIds) => {
  const found = find({ query });
  expect(found.typeIds).toEqual(typeIds);
  expect(found.count).toBe(typeIds.length);
});

test('a number finds an id that begins with it, not one that only contains it', () => {
  expect(find({ query: '3' }).typeIds).toEqual([3, 30]);
});

test('a pair of which no row matches is left out', () => {
  expect(find({ query: 'legal' }).pairs).toEqual(['0-3>0-1']);
});

test.each([
  ['with a limit', { show: 'limited' }, [3, 141, 13, 30], [469]],
  ['new labels without a limit: own ones that read Many', { show: 'open' }, [150], []],
  ['only labels', { types: 'labels' }, [141, 13, 150, 30, 9], [999]],
  ['of an object', { object: '0-3' }, [3, 141, 13, 150], [469]],
  ['of an object that has none', { object: '0-2' }, [], []],
  ['unplaced', { show: 'unplaced' }, [], [469, 999]],
  [
    'labels of an object with a limit',
    { types: 'labels', object: '0-3', show: 'limited' },
    [141, 13],
    [],
  ],
  ['nothing changed', { show: 'changed' }, [], []],
] as const)('rows %s can be asked for', (_, filter, typeIds, unplaced) => {
  const found = find(filter);
  expect(found.typeIds).toEqual(typeIds);
  expect(found.unplaced).toEqual(unplaced);
});

test('what was changed in HubSpot is found by its key', () => {
  const found = find({ show: 'changed' }, ['0-3>0-1:USER_DEFINED:13', '0-9>0-1:USER_DEFINED:30']);
  expect(found.typeIds).toEqual([13]);
});

test('unplaced rows are searched, too', () => {
  expect(find({ query: 'payment' }).unplaced).toEqual([469]);
  expect(find({ query: 'legal' }).unplaced).toEqual([]);
});

test.each([
  ['names', ['0-3>0-1', '0-1>0-1']],
  ['tightest', ['0-1>0-1', '0-3>0-1']],
  ['newest', ['0-3>0-1', '0-1>0-1']],
] as const)('pairs can be put in the order of %s', (order, pairs) => {
  expect(find({ order }).pairs).toEqual(pairs);
});

test('pairs in which nothing is limited keep their order behind the others', () => {
  expect(find({ order: 'tightest', show: 'open' }).pairs).toEqual(['0-3>0-1']);
  const many = TEST_SHEET.pairs.map((pair) => ({
    ...pair,
    rows: pair.rows.map((row) => ({ ...row, limit: 'many' as const })),
  }));
  const found = filterLimits({ ...TEST_SHEET, pairs: many }, { ...NO_FILTER, order: 'tightest' });
  expect(found.pairs.map(({ key }) => key)).toEqual(['0-3>0-1', '0-1>0-1']);
});

test('another order and more pairs hide nothing', () => {
  expect(isFiltered({ ...NO_FILTER, order: 'tightest', scope: 'all' })).toBe(false);
  expect(isFiltered({ ...NO_FILTER, object: '0-1' })).toBe(true);
  expect(isFiltered({ ...NO_FILTER, query: ' ' })).toBe(false);
});
