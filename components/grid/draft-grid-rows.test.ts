import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { pairKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import {
  ANY_OF_DEALS,
  CONTRACTS_TO_CONTACTS,
  DECISION_MAKER,
  TEST_CATALOGUE,
  draftOf,
} from '@/lib/limits/testing';
import { createPlanner } from '../change/draft-plan';
import { toObjectOptions } from '../change/object-options';
import { knowPortal } from '../change/portal-known';
import { createRowsByPair } from '../change/rows-by-pair';
import { createDraftGridRows } from './draft-grid-rows';

const i18n = createI18n('en');
const known = knowPortal({
  objects: toObjectOptions(i18n, TEST_CATALOGUE),
  current: {
    ok: true,
    objects: [...toObjectOptions(i18n, TEST_CATALOGUE)],
    associationTypes: [...TEST_CATALOGUE.associationTypes],
    limits: [{ ...ANY_OF_DEALS, limit: 10 }],
  },
  views: [],
});
const SIGNATORY = { ...CONTRACTS_TO_CONTACTS, category: 'USER_DEFINED' as const, typeId: 279 };

function openGrid() {
  const toPairs = createRowsByPair();
  const plan = createPlanner({ known, callsPer10s: 100 });
  const toRows = createDraftGridRows({ i18n, known });
  return (rows: readonly DraftRow[], rowsMax?: number) =>
    toRows(plan(toPairs(rows)).pairs, rowsMax);
}

const [maker, signatory] = draftOf([DECISION_MAKER, 5], [SIGNATORY, 2]) as [DraftRow, DraftRow];

test('pairs come by name, each with its object limit first, whether it is in the draft or not', () => {
  const shown = openGrid()([maker, signatory]);
  expect(shown.map(({ from, label, rowNumbers }) => [from, label, ...rowNumbers])).toEqual([
    ['Contracts', 'Any label'],
    ['Contracts', 'Signatory', 2],
    ['Deals', 'Any label'],
    ['Deals', 'Decision maker', 1],
  ]);
});

test('an edit makes its row anew, and leaves every other one the same object', () => {
  const toRows = openGrid();
  const before = toRows([maker, signatory]);
  const after = toRows([{ ...maker, limit: 6 }, signatory]);
  expect(after.map((row, place) => row === before[place])).toEqual([true, true, true, false]);
  expect(after[3]).toMatchObject({ wanted: 6, kind: 'new', label: 'Decision maker' });
});

test('a number that names another limit than before is another row', () => {
  const toRows = openGrid();
  toRows([maker]);
  const shown = toRows([{ ...signatory, rowNumber: maker.rowNumber }]);
  expect(shown.at(-1)).toMatchObject({ label: 'Signatory', wanted: 2 });
});

test('the beginning of a long draft can be shown before the rest', () => {
  const toRows = openGrid();
  const beginning = toRows([maker, signatory], 1);
  expect(beginning.every(({ ref }) => pairKey(ref) === pairKey(signatory))).toBe(true);
  expect(toRows([maker, signatory]).slice(0, beginning.length)).toEqual(beginning);
});
