import { expect, test } from 'vitest';
import { makePlan } from '@/lib/limits/make-plan';
import {
  BILLING,
  DECISION_MAKER,
  PARTNER,
  PARTNER_TWIN,
  TEST_INDEX,
  draftOf,
} from '@/lib/limits/testing';
import { selectRows } from './selected-plan';

const PLAN = makePlan({
  rows: draftOf([DECISION_MAKER, 1], [BILLING, 2], [PARTNER, 5], [PARTNER_TWIN, 5]),
  current: [{ ...DECISION_MAKER, limit: 5 }],
  index: TEST_INDEX,
  callsPer10s: 100,
});
const without = (...rowNumbers: readonly number[]) => selectRows(PLAN, new Set(rowNumbers), 100);
const sent = (plan: ReturnType<typeof without>) =>
  plan.batches.flatMap((each) => each.rowNumbers).sort();

test('with every row ticked it is the plan itself', () => {
  expect(without()).toEqual(PLAN);
});

test('an unticked row costs nothing and is counted nowhere', () => {
  const plan = without(2);
  expect(sent(plan)).toEqual([1, 3]);
  expect(plan.counts).toMatchObject({ new: 1, lower: 1, covered: 1 });
  expect(plan.cost.changes).toBe(2);
});

test('a row that another one did the work of does it itself', () => {
  const plan = without(3);
  expect(sent(plan)).toEqual([1, 2, 4]);
  expect(plan.counts).toMatchObject({ new: 2, lower: 1, covered: 0 });
});

test('with no row ticked nothing is left', () => {
  expect(without(1, 2, 3, 4).cost).toMatchObject({ changes: 0, writes: 0, reads: 0 });
});
