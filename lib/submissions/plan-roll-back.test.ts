import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitKey, type AssociationRef, type DraftRow, type Limit } from '../limits/limit';
import { openBench, type Bench } from '../runner/testing';
import { planRollBack } from './plan-roll-back';
import { readCurrentLimits } from './read-current';
import { isOffered, type RollBackRow } from './roll-back';

const PAIR = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const ANY: AssociationRef = { ...PAIR, category: 'HUBSPOT_DEFINED', typeId: 3 };
const DECISION_MAKER: AssociationRef = { ...PAIR, category: 'USER_DEFINED', typeId: 141 };
const BILLING: AssociationRef = { ...PAIR, category: 'USER_DEFINED', typeId: 143 };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

type Wanted = readonly (readonly [AssociationRef, Limit])[];

async function applied(...wanted: Wanted): Promise<string> {
  const rows = wanted.map(([ref, limit], position): DraftRow => ({
    ...ref,
    rowNumber: position + 1,
    limit,
  }));
  const submissionId = await bench.submit(rows);
  await bench.run(submissionId);
  return submissionId;
}

/** What somebody else does at HubSpot. */
function changeElsewhere(ref: AssociationRef, limit: number): Promise<void> {
  const { category, typeId } = ref;
  return bench.change({
    from: ref.fromObjectTypeId,
    to: ref.toObjectTypeId,
    category,
    typeId,
    maxToObjectIds: limit,
  });
}

async function planned(...submissionIds: readonly string[]): Promise<readonly RollBackRow[]> {
  const { access, store } = bench;
  const dependencies = { access, submissions: store.submissions, nowMs: Date.now };
  const plan = await planRollBack(dependencies, submissionIds);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value.rows;
}

async function limitNow(ref: AssociationRef): Promise<Limit> {
  const current = await readCurrentLimits(bench.access);
  if (!current.ok) throw new Error(current.error.code);
  const row = current.value.placed.find((each) => limitKey(each) === limitKey(ref));
  return row?.limit ?? 'many';
}

test('rolled back, a submission leaves what was there before it', async () => {
  await changeElsewhere(ANY, 9);
  const submissionId = await applied([ANY, 5], [DECISION_MAKER, 2]);
  const rows = await planned(submissionId);
  expect(rows.map(({ typeId, standing }) => [typeId, standing])).toEqual([
    [3, 'ready'],
    [141, 'ready'],
  ]);
  await applied(...rows.filter(isOffered).map((row) => [row, row.target] as const));
  expect(await limitNow(ANY)).toBe(9);
  expect(await limitNow(DECISION_MAKER)).toBe('many');
  expect(await planned(submissionId)).toMatchObject([
    { standing: 'nothing_to_do' },
    { standing: 'nothing_to_do' },
  ]);
});

test('what a third party changed since is not touched unless the person ticks it', async () => {
  const submissionId = await applied([ANY, 5], [DECISION_MAKER, 2]);
  await changeElsewhere(DECISION_MAKER, 4);
  const rows = await planned(submissionId);
  expect(rows).toMatchObject([
    { typeId: 3, standing: 'ready' },
    { typeId: 141, standing: 'changed_since', left: 2, now: 4, target: 'many' },
  ]);
  const ticked = rows.filter(isOffered).filter(({ standing }) => standing === 'ready');
  await applied(...ticked.map((row) => [row, row.target] as const));
  expect(await limitNow(ANY)).toBe('many');
  expect(await limitNow(DECISION_MAKER)).toBe(4);
});

test('several submissions go back to what was there before the first of them', async () => {
  const first = await applied([DECISION_MAKER, 5]);
  const second = await applied([DECISION_MAKER, 3], [BILLING, 1]);
  expect(await planned(second, first)).toMatchObject([
    { typeId: 141, target: 'many', left: 3, numbers: [1, 2], standing: 'ready' },
    { typeId: 143, target: 'many', left: 1, numbers: [2], standing: 'ready' },
  ]);
});

test('a submission of another portal is not there', async () => {
  const submissionId = await applied([DECISION_MAKER, 5]);
  const { access, store } = bench;
  const other = { ...access, portal: { ...access.portal, hubId: 1 } };
  const dependencies = { access: other, submissions: store.submissions, nowMs: Date.now };
  expect(await planRollBack(dependencies, [submissionId])).toMatchObject({
    ok: false,
    error: { code: 'submission_not_found' },
  });
});
