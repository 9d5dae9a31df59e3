import { expect, test } from 'vitest';
import { diffSnapshots, type LimitChange } from './diff-snapshots';
import type { ConfigurationRow, Limit } from './limit';

function row(typeId: number, limit: Limit, changes: Partial<ConfigurationRow> = {}) {
  return { category: 'USER_DEFINED', typeId, label: null, limit, ...changes } as const;
}

const change = (typeId: number, before: Limit, after: Limit): LimitChange => ({
  category: 'USER_DEFINED',
  typeId,
  label: null,
  before,
  after,
});

test.each<{
  name: string;
  before: readonly ConfigurationRow[];
  after: readonly ConfigurationRow[];
  changes: readonly LimitChange[];
}>([
  { name: 'nothing', before: [row(1, 5)], after: [row(1, 5)], changes: [] },
  {
    name: 'the order of a list',
    before: [row(1, 5), row(2, 3)],
    after: [row(2, 3), row(1, 5)],
    changes: [],
  },
  { name: 'another limit', before: [row(1, 5)], after: [row(1, 3)], changes: [change(1, 5, 3)] },
  { name: 'a new limit', before: [], after: [row(1, 3)], changes: [change(1, 'many', 3)] },
  { name: 'a removed limit', before: [row(1, 5)], after: [], changes: [change(1, 5, 'many')] },
  { name: 'Many, said or left out', before: [row(1, 'many')], after: [], changes: [] },
  {
    name: 'another category with the same number',
    before: [row(1, 5)],
    after: [row(1, 5), row(1, 2, { category: 'HUBSPOT_DEFINED' })],
    changes: [{ ...change(1, 'many', 2), category: 'HUBSPOT_DEFINED' }],
  },
  {
    name: 'one of two rows with one key',
    before: [row(1, 5), row(1, 9)],
    after: [row(1, 9), row(1, 7)],
    changes: [change(1, 5, 7)],
  },
  {
    name: 'one row less of two with one key',
    before: [row(1, 5), row(1, 9)],
    after: [row(1, 5)],
    changes: [change(1, 9, 'many')],
  },
])('$name', ({ before, after, changes }) => {
  expect(diffSnapshots(before, after)).toEqual(changes);
});

test('a label’s new name is no change of its limit, and is the name that is told', () => {
  const before = [row(1, 5, { label: 'Decider' })];
  expect(diffSnapshots(before, [row(1, 5, { label: 'Decision maker' })])).toEqual([]);
  expect(diffSnapshots(before, [row(1, 4, { label: 'Decision maker' })])).toMatchObject([
    { label: 'Decision maker', before: 5, after: 4 },
  ]);
});
