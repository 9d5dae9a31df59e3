import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConfigurationRow, Limit } from '../limits/limit';
import { openBench, type Bench } from '../runner/testing';
import { keepLimitsRead, type KeepReadDependencies } from './keep-limits-read';
import { placeDrift } from './place-drift';
import { planRestore } from './plan-restore';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

/** What the portal has now, kept as a read of all limits. */
async function keepNow(atMs: number): Promise<readonly ConfigurationRow[]> {
  const { access, store } = bench;
  await access.catalogue.load();
  const read = await access.hubspot.readAllLimits('person');
  if (!read.ok) throw new Error(read.error.message);
  await keepLimitsRead(
    { drift: store.drift, catalogue: access.catalogue },
    { hubId: access.portal.hubId, startedAt: atMs, endedAt: atMs + 1, rows: read.value },
  );
  return read.value;
}

function change(typeId: number, limit: number): Promise<void> {
  return bench.change({
    from: '0-3',
    to: '0-1',
    category: typeId === 3 ? 'HUBSPOT_DEFINED' : 'USER_DEFINED',
    typeId,
    maxToObjectIds: limit,
  });
}

async function restored() {
  const { access, store } = bench;
  const page = { hubId: access.portal.hubId, before: null, pageSize: 10 };
  const oldest = (await store.drift.listSnapshots(page)).snapshots.at(-1);
  const plan = await planRestore(
    { access, drift: store.drift, nowMs: Date.now },
    oldest?.snapshotId ?? '',
  );
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

test('a kept state comes back whole: changed, new and removed limits', async () => {
  await change(3, 9);
  await change(141, 2);
  await keepNow(1_000);
  await change(3, 5);
  await change(143, 1);
  await keepNow(2_000);
  const { rows, missing } = await restored();
  const told = rows.map(
    ({ typeId, now, target, standing }): [number, Limit | null, Limit | null, string] => [
      typeId,
      now,
      target,
      standing,
    ],
  );
  expect(told).toEqual([
    [3, 5, 9, 'ready'],
    [143, 1, 'many', 'ready'],
  ]);
  expect(rows[0]).toMatchObject({ fromName: 'Deals', toName: 'Contacts', label: null });
  expect(missing).toBe(0);
});

test('what others changed is told with its pair and label', async () => {
  await keepNow(1_000);
  await change(141, 2);
  await keepNow(2_000);
  const { hubId } = bench.access.portal;
  expect(await bench.store.drift.listOpenDrift(hubId, 10)).toMatchObject([
    {
      typeId: 141,
      label: 'Decision maker',
      before: 'many',
      after: 2,
      pair: { fromObjectTypeId: '0-3', toName: 'Contacts' },
    },
  ]);
});

test('a change that was noticed before the catalogue was read finds its pair afterwards', async () => {
  const { access, store } = bench;
  const { hubId } = access.portal;
  const drift: KeepReadDependencies = {
    drift: store.drift,
    catalogue: { kept: () => Promise.resolve(null) },
  };
  const limit = { category: 'USER_DEFINED', typeId: 141, label: null, limit: 2 } as const;
  await keepLimitsRead(drift, { hubId, startedAt: 1, endedAt: 2, rows: [] });
  await keepLimitsRead(drift, { hubId, startedAt: 3, endedAt: 4, rows: [limit] });
  const noticed = await store.drift.listOpenDrift(hubId, 10);
  expect(noticed).toMatchObject([{ typeId: 141, pair: null, label: null }]);
  const loaded = await access.catalogue.load();
  if (!loaded.ok) throw new Error(loaded.error.message);
  expect(placeDrift(noticed, loaded.value.catalogue)).toMatchObject([
    { typeId: 141, label: 'Decision maker', pair: { fromName: 'Deals', toObjectTypeId: '0-1' } },
  ]);
});

test('a state that is not there, or another portal’s, is said so', async () => {
  const { access, store } = bench;
  const plan = await planRestore({ access, drift: store.drift, nowMs: Date.now }, 'nothing');
  expect(plan).toMatchObject({ ok: false, error: { code: 'snapshot_not_found' } });
});
