import { expect, test } from 'vitest';
import { limitKey, type AssociationRef, type Limit } from '../limits/limit';
import { isOffered, rollBack, type RolledBack } from './roll-back';

const REF: AssociationRef = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'USER_DEFINED',
  typeId: 141,
};
const OTHER: AssociationRef = { ...REF, typeId: 143 };

type Row = RolledBack['rows'][number];

function row(before: Limit | null, wanted: Limit, changes: Partial<Row> = {}): Row {
  const names = { fromName: 'Deals', toName: 'Contacts', label: 'Decision maker' };
  return { ...REF, ...names, before, wanted, status: 'applied', ...changes };
}

/** Limits of today; a type that is not named does not exist. */
function today(...limits: readonly (readonly [AssociationRef, Limit | null])[]) {
  const known = new Map(limits.map(([ref, limit]) => [limitKey(ref), limit]));
  return {
    has: (ref: AssociationRef) => known.has(limitKey(ref)),
    limitOf: (ref: AssociationRef) => known.get(limitKey(ref)) ?? null,
  };
}

test.each<{
  name: string;
  before: Limit | null;
  wanted: Limit;
  now: Limit | null;
  standing: string;
}>([
  { name: 'what it left is there', before: 5, wanted: 1, now: 1, standing: 'ready' },
  { name: 'a new limit goes back to Many', before: 'many', wanted: 1, now: 1, standing: 'ready' },
  { name: 'a removed one comes back', before: 5, wanted: 'many', now: 'many', standing: 'ready' },
  { name: 'somebody set another', before: 5, wanted: 1, now: 3, standing: 'changed_since' },
  { name: 'somebody removed it', before: 5, wanted: 1, now: 'many', standing: 'changed_since' },
  { name: 'it is back already', before: 5, wanted: 1, now: 5, standing: 'nothing_to_do' },
  { name: 'nobody knows what was there', before: null, wanted: 1, now: 1, standing: 'unknown' },
  { name: 'nobody knows what is there', before: 5, wanted: 1, now: null, standing: 'unknown' },
])('$name: $standing', ({ before, wanted, now, standing }) => {
  const rows = rollBack([{ number: 41, rows: [row(before, wanted)] }], today([REF, now]));
  expect(rows).toMatchObject([{ ...REF, left: wanted, now, target: before, standing }]);
  expect(rows.filter(isOffered)).toHaveLength(
    standing === 'ready' || standing === 'changed_since' ? 1 : 0,
  );
});

test('a type that is gone cannot be taken back', () => {
  const rows = rollBack([{ number: 41, rows: [row(5, 1)] }], today());
  expect(rows).toMatchObject([{ standing: 'gone' }]);
  expect(rows.some(isOffered)).toBe(false);
});

test.each(['unchanged', 'rejected', 'conflict', 'needs_review', 'cancelled', 'pending'] as const)(
  'a row that was not applied (%s) is no part of it',
  (status) => {
    const submission = { number: 41, rows: [row(5, 1, { status }), row(9, 2, OTHER)] };
    expect(rollBack([submission], today([REF, 1], [OTHER, 2]))).toMatchObject([
      { ...OTHER, target: 9 },
    ]);
  },
);

test('of several submissions the oldest value of each limit wins, however they are named', () => {
  const newer = { number: 42, rows: [row(3, 1), row('many', 7, OTHER)] };
  const older = { number: 41, rows: [row(5, 3)] };
  expect(rollBack([newer, older], today([REF, 1], [OTHER, 7]))).toMatchObject([
    { ...REF, left: 1, target: 5, numbers: [41, 42], standing: 'ready' },
    { ...OTHER, left: 7, target: 'many', numbers: [42], standing: 'ready' },
  ]);
});

test('a change of somebody else between two submissions is never undone unasked', () => {
  const submissions = [
    { number: 41, rows: [row(5, 1)] },
    { number: 43, rows: [row(3, 2)] },
  ];
  expect(rollBack(submissions, today([REF, 2]))).toMatchObject([
    { target: 5, left: 2, standing: 'changed_since' },
  ]);
});

test('the names are those of the newest day', () => {
  const submissions = [
    { number: 42, rows: [row(3, 1, { label: 'Decider' })] },
    { number: 41, rows: [row(5, 3)] },
  ];
  expect(rollBack(submissions, today([REF, 1]))).toMatchObject([{ label: 'Decider' }]);
});
