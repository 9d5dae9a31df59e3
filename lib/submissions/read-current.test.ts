import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AssociationRef } from '../limits/limit';
import { ACTOR, openBench, type Bench } from '../runner/testing';
import { readLimitsView } from './limits-view';
import { readPairView } from './pair-view';
import { previewSubmission } from './preview';
import { submitPlan } from './submit';

const PAIR = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const ANY: AssociationRef = { ...PAIR, category: 'HUBSPOT_DEFINED', typeId: 3 };
const DECISION_MAKER: AssociationRef = { ...PAIR, category: 'USER_DEFINED', typeId: 141 };
const ALL = 'configurations/all';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench('demo');
});
afterEach(() => bench.close());

/** From now on, HubSpot's list of all has no rows. */
const emptyList = () =>
  bench.fault({
    path: ALL,
    times: 9,
    effect: { kind: 'answer', status: 200, body: { results: [] } },
  });

/** The catalogue as it would be if a label had moved: the same key stands in two pairs. */
async function repeatLabel(): Promise<void> {
  const { store, access } = bench;
  const { portal, catalogue } = access;
  const loaded = await catalogue.load();
  if (!loaded.ok) throw new Error(loaded.error.message);
  const label = { category: 'USER_DEFINED', label: 'Decision maker', inverseTypeId: null } as const;
  const repeated = { ...label, fromObjectTypeId: '0-5', toObjectTypeId: '0-1', typeId: 141 };
  const known = loaded.value.catalogue;
  await store.portals.saveCatalogue(portal.hubId, portal.apiVersion, {
    json: JSON.stringify({ ...known, associationTypes: [...known.associationTypes, repeated] }),
    fetchedAt: Date.now(),
  });
}

function preview(...rows: readonly (readonly [AssociationRef, number | 'many'])[]) {
  return previewSubmission(
    {
      actor: ACTOR,
      access: bench.access,
      submissions: bench.store.submissions,
      nowMs: Date.now,
      newId: () => crypto.randomUUID(),
    },
    rows.map(([ref, limit], position) => ({ ...ref, rowNumber: position + 1, limit })),
  );
}

async function plannedRow(ref: AssociationRef, limit: number) {
  const answer = await preview([ref, limit]);
  if (!answer.ok) throw new Error(answer.error.code);
  const [row] = answer.value.plan.rows;
  return { planId: answer.value.planId, kind: row?.kind, before: row?.before };
}

function submit(planId: string) {
  const { access, store } = bench;
  return submitPlan(
    {
      actor: ACTOR,
      access,
      submissions: store.submissions,
      nowMs: Date.now,
      onAccepted: () => undefined,
    },
    {
      planId,
      excludedRowNumbers: [],
      note: '',
      idempotencyKey: crypto.randomUUID(),
      hasConsent: true,
    },
  );
}

test('a list of all that lacks a limit does not make it Many: the pair’s own list is believed', async () => {
  await emptyList();
  const { planId, kind, before } = await plannedRow(ANY, 12);
  expect({ kind, before }).toEqual({ kind: 'raise', before: 10 });
  expect(await submit(planId ?? '')).toMatchObject({ ok: true, value: { kind: 'accepted' } });
});

test('a limit that could belong to two pairs is asked for where it belongs', async () => {
  await repeatLabel();
  expect(await plannedRow(DECISION_MAKER, 7)).toMatchObject({ kind: 'raise', before: 5 });
  const view = await readLimitsView({ access: bench.access, nowMs: Date.now });
  if (!view.ok) throw new Error(view.error.code);
  expect(view.value.unplaced).toEqual([]);
  const limits = view.value.pairs.flatMap(({ rows }) => rows).filter((row) => row.typeId === 141);
  expect(limits.map((row) => [row.fromObjectTypeId, row.limit])).toEqual([
    ['0-3', 5],
    ['0-5', 'many'],
  ]);
});

test('where the pair cannot be asked, the limit is unplaced, and nothing reads Many', async () => {
  await repeatLabel();
  await bench.fault({
    path: 'configurations/0-',
    times: 99,
    effect: { kind: 'answer', status: 400, body: { message: 'No.' } },
  });
  const view = await readLimitsView({ access: bench.access, nowMs: Date.now });
  if (!view.ok) throw new Error(view.error.code);
  expect(view.value.unplaced).toMatchObject([{ typeId: 141, limit: 5 }]);
  expect(view.value.pairs.flatMap(({ rows }) => rows).some((row) => row.typeId === 141)).toBe(
    false,
  );
  expect(await plannedRow(DECISION_MAKER, 7)).toMatchObject({ kind: 'problem', planId: null });
});

test('a pair shows a limit of which no labels list tells, under what HubSpot says of it', async () => {
  const strange = { category: 'USER_DEFINED', typeId: 9_999, label: 'Who knows' };
  await bench.fault({
    path: 'configurations/0-3/0-1',
    effect: {
      kind: 'answer',
      status: 200,
      body: { results: [{ ...strange, userEnforcedMaxToObjectIds: 4 }] },
    },
  });
  const view = await readPairView({ access: bench.access, nowMs: Date.now }, PAIR);
  if (!view.ok) throw new Error(view.error.code);
  expect(view.value.directions[0]?.rows.at(-1)).toMatchObject({ ...strange, limit: 4 });
});
