import { expect, test } from 'vitest';
import type { AssociationType, ConfigurationRow, Limit } from '../limits/limit';
import { indexTypes } from '../limits/type-index';
import { judgeDrift, type OwnWrite } from './judge-drift';

const PAIR = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };

function row(typeId: number, limit: Limit): ConfigurationRow {
  return { category: 'USER_DEFINED', typeId, label: null, limit };
}

function write(typeId: number, wanted: Limit, pair = PAIR): OwnWrite {
  return { ...pair, category: 'USER_DEFINED', typeId, wanted };
}

const open = (typeId: number, baseline: Limit, after: Limit) => ({
  driftId: `D${typeId}`,
  category: 'USER_DEFINED' as const,
  typeId,
  baseline,
  after,
});

test.each<{
  name: string;
  before: Limit;
  after: Limit;
  wanted: Limit | null;
  found: readonly string[];
}>([
  { name: 'a change that no submission made', before: 1, after: 5, wanted: null, found: ['1→5'] },
  { name: 'what a submission set', before: 1, after: 5, wanted: 5, found: [] },
  { name: 'what a submission removed', before: 1, after: 'many', wanted: 'many', found: [] },
  { name: 'another value than a submission set', before: 1, after: 7, wanted: 5, found: ['1→7'] },
  { name: 'no change', before: 5, after: 5, wanted: 5, found: [] },
])('$name', ({ before, after, wanted, found }) => {
  const { changes } = judgeDrift({
    before: [row(141, before)],
    after: [row(141, after)],
    ours: wanted === null ? [] : [write(141, wanted)],
    open: [],
    index: null,
  });
  expect(changes.map((change) => `${change.before}→${change.after}`)).toEqual(found);
  expect(changes.every(({ state }) => state === 'open')).toBe(true);
});

test('a mirrored type that changes with ours is ours', () => {
  const same = { fromObjectTypeId: '0-1', toObjectTypeId: '0-1' };
  const type = (typeId: number, inverseTypeId: number): AssociationType => ({
    ...same,
    category: 'USER_DEFINED',
    typeId,
    inverseTypeId,
    label: 'Partner',
  });
  const index = indexTypes({ objectTypes: [], associationTypes: [type(7, 8), type(8, 7)] });
  const lists = { before: [], after: [row(7, 5), row(8, 5)], open: [] };
  const ours = [write(7, 5, same)];
  expect(judgeDrift({ ...lists, ours, index }).changes).toEqual([]);
  expect(judgeDrift({ ...lists, ours, index: null }).changes).toMatchObject([{ typeId: 8 }]);
});

test.each<{ name: string; after: Limit; ours: readonly OwnWrite[]; changes: readonly object[] }>([
  {
    name: 'changed again: the first value is what one goes back to',
    after: 8,
    ours: [],
    changes: [{ before: 5, after: 8, baseline: 1, state: 'open' }],
  },
  {
    name: 'changed back by somebody: nothing is left to decide',
    after: 1,
    ours: [],
    changes: [{ before: 5, after: 1, baseline: 1, state: 'settled' }],
  },
  { name: 'taken back by a submission', after: 1, ours: [write(141, 1)], changes: [] },
  { name: 'set to something else by a submission', after: 3, ours: [write(141, 3)], changes: [] },
])('an open change is $name', ({ after, ours, changes }) => {
  const judged = judgeDrift({
    before: [row(141, 5), row(143, 2)],
    after: [row(141, after), row(143, 2)],
    ours,
    open: [open(141, 1, 5), open(143, 'many', 2)],
    index: null,
  });
  expect(judged.changes).toMatchObject(changes);
  expect(judged.settled).toEqual(['D141']);
});
