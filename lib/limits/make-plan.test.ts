import { expect, test } from 'vitest';
import { makePlan } from './make-plan';
import { summarizePlan } from './summarize-plan';
import {
  ANY_OF_DEALS,
  BILLING,
  DECISION_MAKER,
  PARTNER,
  PARTNER_TWIN,
  TEST_INDEX,
  draftOf,
} from './testing';
import { LEGAL } from './testing-order';

const plan = makePlan({
  rows: draftOf(
    [ANY_OF_DEALS, 5],
    [DECISION_MAKER, 3],
    [BILLING, 2],
    [LEGAL, 'many'],
    [PARTNER, 4],
    [PARTNER_TWIN, 4],
    [{ ...ANY_OF_DEALS, typeId: 9 }, 1],
  ),
  current: [
    { ...ANY_OF_DEALS, limit: 10 },
    { ...DECISION_MAKER, limit: 8 },
    { ...BILLING, limit: 2 },
    { ...LEGAL, limit: 1 },
  ],
  index: TEST_INDEX,
  callsPer10s: 100,
});

test('a plan says what becomes of each row', () => {
  expect(plan.rows.map((row) => row.kind)).toEqual([
    'lower',
    'lower',
    'no_change',
    'remove',
    'new',
    'covered',
    'problem',
  ]);
});

test('its calls carry every change once, and no problem', () => {
  expect(
    plan.batches.map(({ batchNumber, wave, operation, rowNumbers }) => [
      batchNumber,
      wave,
      operation,
      rowNumbers,
    ]),
  ).toEqual([
    [1, 1, 'update', [2]],
    [2, 1, 'purge', [4]],
    [3, 2, 'update', [1]],
    [4, 1, 'create', [5]],
  ]);
});

test('its counts and cost add up', () => {
  expect(plan.counts).toEqual({
    ...{ new: 1, raise: 0, lower: 2, remove: 1 },
    ...{ no_change: 1, covered: 1, problem: 1 },
  });
  expect(plan.cost).toEqual({ changes: 4, pairs: 2, writes: 4, reads: 4, seconds: 0.15 });
});

test('new limits and lower ones both tighten', () => {
  expect(summarizePlan(plan)).toEqual({
    ...{ tighter: 3, new: 1, raise: 0, lower: 2, remove: 1 },
    ...{ noChange: 1, problems: 1 },
  });
});

test('a draft that is already so costs nothing', () => {
  const rows = draftOf([ANY_OF_DEALS, 5]);
  const current = [{ ...ANY_OF_DEALS, limit: 5 }];
  const same = makePlan({ rows, current, index: TEST_INDEX, callsPer10s: 100 });
  expect(same.batches).toEqual([]);
  expect(same.cost).toEqual({ changes: 0, pairs: 0, writes: 0, reads: 0, seconds: 0 });
});
