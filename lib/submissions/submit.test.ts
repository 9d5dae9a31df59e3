import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AssociationRef, DraftRow } from '../limits/limit';
import type { Portal } from '../portals/portal';
import { ACTOR, openBench, type Bench } from '../runner/testing';
import { previewSubmission } from './preview';
import { submitPlan, type SubmitInput } from './submit';

const PAIR = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const ANY: AssociationRef = { ...PAIR, category: 'HUBSPOT_DEFINED', typeId: 3 };
const DECISION_MAKER: AssociationRef = { ...PAIR, category: 'USER_DEFINED', typeId: 141 };
const UNRELATED = { from: '0-2', to: '0-1', category: 'HUBSPOT_DEFINED', typeId: 280 };
const KEY = '6f1c8f6e-0000-4000-8000-000000000001';

let bench: Bench;
let accepted: number;
beforeEach(async () => {
  bench = await openBench();
  accepted = 0;
});
afterEach(() => bench.close());

type Wanted = readonly (readonly [AssociationRef, DraftRow['limit']])[];

function draft(...wanted: Wanted): DraftRow[] {
  return wanted.map(([ref, limit], position) => ({ ...ref, rowNumber: position + 1, limit }));
}

async function previewed(...wanted: Wanted): Promise<string> {
  const { access, store } = bench;
  const preview = await previewSubmission(
    {
      actor: ACTOR,
      access,
      submissions: store.submissions,
      nowMs: Date.now,
      newId: () => crypto.randomUUID(),
    },
    draft(...wanted),
  );
  if (!preview.ok || preview.value.planId === null) throw new Error(JSON.stringify(preview));
  return preview.value.planId;
}

function submit(planId: string, input: Partial<SubmitInput> = {}, portal: Partial<Portal> = {}) {
  const { access, store } = bench;
  return submitPlan(
    {
      actor: ACTOR,
      access: { ...access, portal: { ...access.portal, ...portal } },
      submissions: store.submissions,
      nowMs: Date.now,
      onAccepted: () => {
        accepted += 1;
      },
    },
    {
      planId,
      excludedRowNumbers: [],
      note: '',
      idempotencyKey: KEY,
      hasConsent: false,
      ...input,
    },
  );
}

test('an accepted plan is stored whole before it is said, and writes nothing itself', async () => {
  const outcome = await submit(await previewed([ANY, 5], [DECISION_MAKER, 2]), { note: 'Why' });
  expect(outcome).toMatchObject({ ok: true, value: { kind: 'accepted', number: 1 } });
  if (!outcome.ok || outcome.value.kind !== 'accepted') throw new Error('Not accepted.');
  const run = await bench.store.runs.loadRun(outcome.value.submissionId);
  expect(run.submission).toMatchObject({ status: 'accepted', createdBy: 'Anna', note: 'Why' });
  expect(run.rows).toMatchObject([
    { fromName: 'Deals', toName: 'Contacts', label: null, before: 'many', wanted: 5 },
    { label: 'Decision maker', before: 'many', wanted: 2, status: 'pending' },
  ]);
  expect(run.batches).toMatchObject([{ operation: 'create', batchNumber: 1 }]);
  expect(accepted).toBe(1);
  expect(await bench.writes()).toEqual([]);
});

describe('when HubSpot changed since the preview', () => {
  test('a row of the plan stops it, with the three values', async () => {
    const planId = await previewed([ANY, 5]);
    await bench.change({
      from: '0-3',
      to: '0-1',
      category: 'HUBSPOT_DEFINED',
      typeId: 3,
      maxToObjectIds: 8,
    });
    expect(await submit(planId)).toMatchObject({
      ok: true,
      value: { kind: 'moved', rows: [{ typeId: 3, plannedFrom: 'many', now: 8, wanted: 5 }] },
    });
    expect(accepted).toBe(0);
    expect(await bench.store.runs.listUnfinished()).toEqual([]);
  });

  test('an object limit that the plan’s label would exceed now is a problem', async () => {
    const planId = await previewed([DECISION_MAKER, 7]);
    await bench.change({
      from: '0-3',
      to: '0-1',
      category: 'HUBSPOT_DEFINED',
      typeId: 3,
      maxToObjectIds: 4,
    });
    expect(await submit(planId)).toMatchObject({ ok: false, error: { code: 'plan_has_problems' } });
  });

  test('a limit that has nothing to do with the plan does not stop it', async () => {
    const planId = await previewed([ANY, 5]);
    await bench.change({ ...UNRELATED, maxToObjectIds: 8 });
    expect(await submit(planId)).toMatchObject({ ok: true, value: { kind: 'accepted' } });
  });
});

describe('one press, one submission', () => {
  test('the same key and body, also at the same time, are one submission', async () => {
    const planId = await previewed([ANY, 5]);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit(planId)));
    const numbers = outcomes.map((outcome) =>
      outcome.ok && outcome.value.kind === 'accepted' ? outcome.value.number : 0,
    );
    expect(new Set(numbers)).toEqual(new Set([1]));
    expect(accepted).toBe(1);
    expect(await bench.store.runs.listUnfinished()).toHaveLength(1);
  });

  test('another body under the same key is refused', async () => {
    const planId = await previewed([ANY, 5]);
    await submit(planId);
    expect(await submit(planId, { note: 'Another' })).toMatchObject({
      error: { code: 'key_reused' },
    });
  });
});

test('unticked rows are left out', async () => {
  const planId = await previewed([ANY, 5], [DECISION_MAKER, 2]);
  const outcome = await submit(planId, { excludedRowNumbers: [1] });
  if (!outcome.ok || outcome.value.kind !== 'accepted') throw new Error('Not accepted.');
  const run = await bench.store.runs.loadRun(outcome.value.submissionId);
  expect(run.rows.map((row) => row.rowNumber)).toEqual([2]);
});

test('unticking all leaves nothing to apply', async () => {
  const planId = await previewed([ANY, 5]);
  expect(await submit(planId, { excludedRowNumbers: [1] })).toMatchObject({
    error: { code: 'nothing_to_apply' },
  });
});

test('a plan of another portal, or none, is not there', async () => {
  const planId = await previewed([ANY, 5]);
  expect(await submit('01J00000000000000000000000')).toMatchObject({
    error: { code: 'plan_expired' },
  });
  expect(await submit(planId, {}, { hubId: 1 })).toMatchObject({ error: { code: 'plan_expired' } });
});

describe('a production portal', () => {
  const production = { accountType: 'production' } as const;

  test('asks for consent before limits get tighter', async () => {
    const planId = await previewed([ANY, 5]);
    expect(await submit(planId, {}, production)).toMatchObject({
      error: { code: 'consent_missing', params: { count: 1, portal: 'Nordlicht Test' } },
    });
    expect(await submit(planId, { hasConsent: true }, production)).toMatchObject({ ok: true });
  });

  test('asks nothing when no limit gets tighter', async () => {
    await bench.change({
      from: '0-3',
      to: '0-1',
      category: 'HUBSPOT_DEFINED',
      typeId: 3,
      maxToObjectIds: 4,
    });
    const planId = await previewed([ANY, 9]);
    expect(await submit(planId, {}, production)).toMatchObject({ ok: true });
  });
});
