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

function openGridInGoes(rowsAtOnce?: number) {
  const toPairs = createRowsByPair();
  const plan = createPlanner({ known, callsPer10s: 100 });
  const toRows = createDraftGridRows(rowsAtOnce);
  return (rows: readonly DraftRow[], ground = known) =>
    toRows({ i18n, known: ground, pairs: plan(toPairs(rows)).pairs });
}

function openGrid() {
  const toRows = openGridInGoes();
  return (rows: readonly DraftRow[]) => toRows(rows).rows;
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

test('the beginning of a long draft is shown before the rest', () => {
  const toRows = openGridInGoes(1);
  const beginning = toRows([maker, signatory]);
  expect(beginning.state).toBe('partial');
  expect(beginning.rows.every(({ ref }) => pairKey(ref) === pairKey(signatory))).toBe(true);
  const whole = toRows([maker, signatory]);
  expect(whole.state).toBe('whole');
  expect(whole.rows.slice(0, beginning.rows.length)).toEqual(beginning.rows);
  expect(whole.rows).toHaveLength(4);
});

test('when more is known of the portal, what was shown stays until its turn', () => {
  const toRows = openGridInGoes(1);
  toRows([maker, signatory]);
  const before = toRows([maker, signatory]).rows;
  const renamed = { ...known, objects: new Map() };
  const first = toRows([maker, signatory], renamed);
  expect(first.rows.map(({ from }) => from)).toEqual(['0-3', '0-3', 'Contracts', 'Contracts']);
  expect(first.rows.slice(2)).toEqual(before.slice(0, 2));
  const last = toRows([maker, signatory], renamed);
  expect(last.rows.every(({ from, ref }) => from === ref.fromObjectTypeId)).toBe(true);
});

test('rows that were edited are all shown at once, however many', () => {
  const toRows = openGridInGoes(1);
  toRows([maker, signatory]);
  toRows([maker, signatory]);
  const edited = toRows([
    { ...maker, limit: 7 },
    { ...signatory, limit: 8 },
  ]);
  expect(edited.state).toBe('whole');
  expect(edited.rows.map(({ wanted }) => wanted)).toEqual(expect.arrayContaining([7, 8]));
});
