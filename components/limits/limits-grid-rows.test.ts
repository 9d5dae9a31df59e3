import { expect, test } from 'vitest';
import { pairKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { createLimitsGridRows } from './limits-grid-rows';
import type { SheetPair } from './limits-sheet';

const REF = { fromObjectTypeId: '0-1', toObjectTypeId: '0-1', category: 'USER_DEFINED' } as const;
const PAIR = {
  ...REF,
  key: pairKey(REF),
  from: 'Contacts',
  to: 'Contacts',
  fromSingular: 'Contact',
  toSingular: 'Contact',
  search: '',
  rows: [row(30, 'Partner', [30, 31]), row(53, 'Manager', [53])],
} satisfies SheetPair;

function row(typeId: number, label: string, typeIds: readonly number[]): SheetPair['rows'][number] {
  const key = `0-1>0-1:USER_DEFINED:${typeId}` as SheetPair['rows'][number]['key'];
  return { key, label, isAnyLabel: false, typeIds, category: 'USER_DEFINED', limit: 5, search: '' };
}

const drafted = (typeId: number, limit: DraftRow['limit']): DraftRow => ({
  ...REF,
  rowNumber: 7,
  typeId,
  limit,
});
const draftedPairs = (rows: readonly DraftRow[]) =>
  new Map([[PAIR.key, { rows, plan: null, byNumber: new Map<number, PlanRow>() }]]);
const told = (draft: readonly DraftRow[]) =>
  createLimitsGridRows(1)([PAIR], draftedPairs(draft)).map(({ wanted, kind, rowNumbers }) => [
    wanted,
    kind,
    ...rowNumbers,
  ]);

test.each([
  [
    'nothing',
    [],
    [
      [5, 'no_change'],
      [5, 'no_change'],
    ],
  ],
  [
    'a lower limit',
    [drafted(53, 2)],
    [
      [5, 'no_change'],
      [2, 'lower', 7],
    ],
  ],
  [
    'a higher limit',
    [drafted(53, 9)],
    [
      [5, 'no_change'],
      [9, 'raise', 7],
    ],
  ],
  [
    'no limit',
    [drafted(53, 'many')],
    [
      [5, 'no_change'],
      ['many', 'remove', 7],
    ],
  ],
  [
    'what is no limit',
    [drafted(53, 0)],
    [
      [5, 'no_change'],
      [0, 'problem', 7],
    ],
  ],
  [
    'the other id of a limit',
    [drafted(31, 2)],
    [
      [2, 'lower', 7],
      [5, 'no_change'],
    ],
  ],
] as const)('a draft that wants %s is shown at its row', (_, draft, rows) => {
  expect(told(draft)).toEqual(rows);
});

test('rows that did not change are the same objects, however often they are asked for', () => {
  const toRows = createLimitsGridRows(1);
  const before = toRows([PAIR]);
  const after = toRows([{ ...PAIR }], draftedPairs([drafted(53, 2)]));
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
