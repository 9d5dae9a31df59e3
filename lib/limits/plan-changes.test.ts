import { expect, test } from 'vitest';
import { checkRows } from './check-rules';
import { readDraft } from './draft-state';
import type { AssociationRef, DraftRow, Limit } from './limit';
import { planChanges } from './plan-changes';
import {
  ANY_OF_DEALS,
  DECISION_MAKER,
  PARTNER,
  PARTNER_TWIN,
  TEST_INDEX,
  draftOf,
} from './testing';

type Row = readonly [AssociationRef, DraftRow['limit']];

function plan(rows: readonly Row[], current: readonly (readonly [AssociationRef, Limit])[] = []) {
  const held = current.map(([ref, limit]) => ({ ...ref, limit }));
  const draft = { rows: draftOf(...rows), current: held, index: TEST_INDEX };
  return planChanges(checkRows(draft), readDraft(draft));
}

test.each<{ before: Limit; wanted: DraftRow['limit']; kind: string }>([
  { before: 'many', wanted: 5, kind: 'new' },
  { before: 3, wanted: 5, kind: 'raise' },
  { before: 5, wanted: 3, kind: 'lower' },
  { before: 5, wanted: 'many', kind: 'remove' },
  { before: 5, wanted: 5, kind: 'no_change' },
  { before: 'many', wanted: 'many', kind: 'no_change' },
  { before: 5, wanted: null, kind: 'problem' },
  { before: 5, wanted: 0, kind: 'problem' },
])('$before → $wanted is $kind', ({ before, wanted, kind }) => {
  expect(plan([[DECISION_MAKER, wanted]], [[DECISION_MAKER, before]])).toMatchObject([
    { rowNumber: 1, label: 'Decision maker', kind, before, wanted, coveredBy: null },
  ]);
});

test('a warning does not stop a row', () => {
  const [row] = plan([[DECISION_MAKER, 20_000]]);
  expect(row?.kind).toBe('new');
  expect(row?.issues.map((issue) => issue.code)).toEqual(['limit_above_interface']);
});

test('the opposite direction is another limit', () => {
  const opposite: AssociationRef = {
    ...{ fromObjectTypeId: '0-1', toObjectTypeId: '0-3' },
    category: 'HUBSPOT_DEFINED',
    typeId: 4,
  };
  expect(plan([[ANY_OF_DEALS, 5]], [[opposite, 5]])[0]?.kind).toBe('new');
});

test.each<{ name: string; rows: Row[]; current: [AssociationRef, Limit][]; kinds: unknown[] }>([
  {
    name: 'the same line twice is sent once',
    rows: [
      [DECISION_MAKER, 5],
      [DECISION_MAKER, 5],
    ],
    current: [],
    kinds: [
      ['new', null],
      ['covered', 1],
    ],
  },
  {
    name: 'of two mirrored types the first is sent',
    rows: [
      [PARTNER_TWIN, 5],
      [PARTNER, 5],
    ],
    current: [
      [PARTNER, 9],
      [PARTNER_TWIN, 9],
    ],
    kinds: [
      ['lower', null],
      ['covered', 1],
    ],
  },
  {
    name: 'nothing covers what is so already',
    rows: [
      [PARTNER, 5],
      [PARTNER_TWIN, 5],
      [PARTNER, 5],
    ],
    current: [
      [PARTNER, 5],
      [PARTNER_TWIN, 5],
    ],
    kinds: [
      ['no_change', null],
      ['no_change', null],
      ['no_change', null],
    ],
  },
  {
    name: 'rows that contradict each other are problems, all of them',
    rows: [
      [PARTNER, 5],
      [PARTNER_TWIN, 6],
    ],
    current: [],
    kinds: [
      ['problem', null],
      ['problem', null],
    ],
  },
  {
    name: 'a row that repeats a problem waits for it',
    rows: [
      [DECISION_MAKER, 8],
      [DECISION_MAKER, 8],
    ],
    current: [[ANY_OF_DEALS, 5]],
    kinds: [
      ['problem', null],
      ['covered', 1],
    ],
  },
])('$name', ({ rows, current, kinds }) => {
  expect(plan(rows, current).map((row) => [row.kind, row.coveredBy])).toEqual(kinds);
});
