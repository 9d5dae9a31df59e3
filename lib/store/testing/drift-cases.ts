import { expect, test } from 'vitest';
import type { ConfigurationRow, Limit } from '../../limits/limit';
import type { DriftEvidence, NamedJudgement } from '../../submissions/drift-ports';
import { judgeDrift } from '../../submissions/judge-drift';
import type { Store } from '../connection';
import { buildPortal, givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

const PAIR = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  fromName: 'Deals',
  toName: 'Contacts',
};

const row = (typeId: number, limit: Limit): ConfigurationRow => ({
  category: 'USER_DEFINED',
  typeId,
  label: `Label ${typeId}`,
  limit,
});

function judge(evidence: DriftEvidence): NamedJudgement {
  const { changes, settled } = judgeDrift({ ...evidence, index: null });
  return { changes: changes.map((change) => ({ ...change, pair: PAIR })), settled };
}

/** A read that takes a second, beginning so many seconds after the start. */
function read(store: Store, atS: number, rows: readonly ConfigurationRow[], hubId = HUB_ID) {
  const startedAt = START_MS + atS * 1_000;
  return store.drift.keepRead({ hubId, startedAt, endedAt: startedAt + 1_000, rows }, judge);
}

const page = { hubId: HUB_ID, before: null, pageSize: 10 };

async function changesOf(store: Store): Promise<readonly string[]> {
  const { changes } = await store.drift.listDrift(page);
  return changes.map((each) => `${each.typeId}: ${each.before} → ${each.after}, ${each.state}`);
}

export function driftCases(bench: StoreBench): void {
  test('a read is kept where it differs from the last one, and nowhere else', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    expect(await store.drift.lastReadAt(HUB_ID)).toBeNull();
    expect(await read(store, 0, [row(1, 5)])).toBe('first');
    expect(await read(store, 10, [row(1, 5), row(2, 'many')])).toBe('same');
    expect(await read(store, 20, [row(1, 4)])).toBe('changed');
    expect(await store.drift.lastReadAt(HUB_ID)).toBe(START_MS + 21_000);
    const { snapshots } = await store.drift.listSnapshots(page);
    expect(snapshots).toMatchObject([
      { takenAt: START_MS + 21_000, confirmedAt: START_MS + 20_000 },
      { takenAt: START_MS + 1_000, confirmedAt: START_MS + 10_000 },
    ]);
    const [, first] = snapshots;
    const found = await store.drift.findSnapshot(HUB_ID, first?.snapshotId ?? '');
    expect(found?.rows).toEqual([row(1, 5)]);
    expect(await store.drift.findSnapshot(OTHER_HUB_ID, first?.snapshotId ?? '')).toBeNull();
  });

  test('what changed in between is told with the moments between which it was', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    await read(store, 0, [row(1, 5)]);
    await read(store, 10, [row(1, 5)]);
    await read(store, 60, [row(1, 'many'), row(2, 3)]);
    expect(await store.drift.listOpenDrift(HUB_ID, 10)).toMatchObject([
      { typeId: 2, before: 'many', after: 3, baseline: 'many', pair: PAIR },
      {
        typeId: 1,
        label: 'Label 1',
        before: 5,
        after: 'many',
        changedAfter: START_MS + 10_000,
        changedBefore: START_MS + 61_000,
        state: 'open',
      },
    ]);
    expect(await store.drift.countOpenDrift(HUB_ID, 10)).toBe(2);
    expect(await store.drift.countOpenDrift(HUB_ID, 1)).toBe(1);
    expect(await store.drift.countOpenDrift(OTHER_HUB_ID, 10)).toBe(0);
  });

  test('what a submission wrote is no drift, while it goes on and after it', async () => {
    const store = await bench.openStore();
    bench.now = START_MS;
    const submissionId = await givenSubmission(store);
    await read(store, 0, []);
    const step = store.runs.commitStep;
    await step(submissionId, 'runner', {
      phase: { kind: 'running' },
      rows: [
        { rowNumber: 1, event: 'claim' },
        { rowNumber: 1, event: 'send' },
      ],
    });
    await read(store, 10, [row(1, 5), row(2, 5)]);
    expect(await changesOf(store)).toEqual(['2: many → 5, open']);

    bench.now = START_MS + 12_000;
    const rest = [2, 3].map((rowNumber) => ({ rowNumber, event: 'cancel' }) as const);
    await step(submissionId, 'runner', {
      phase: { kind: 'ended' },
      rows: [{ rowNumber: 1, event: 'prove' }, ...rest],
    });
    await read(store, 13, [row(2, 5)]);
    expect((await changesOf(store))[0]).toBe('1: 5 → many, open');
    await read(store, 14.5, [row(1, 5), row(2, 5)]);
    expect((await changesOf(store))[0]).toBe('1: 5 → many, settled');
    await read(store, 60, [row(1, 4), row(2, 5)]);
    await read(store, 70, [row(1, 5), row(2, 5)]);
    expect((await changesOf(store))[0], 'long after, somebody set it back').toBe(
      '1: 4 → 5, settled',
    );
  });

  test('a read that overlaps the last one and differs is dropped: it may be the older', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    await read(store, 0, [row(1, 5)]);
    await read(store, 10, [row(1, 4)]);
    expect(await read(store, 10.5, [row(1, 5)])).toBe('dropped');
    expect(await changesOf(store)).toEqual(['1: 5 → 4, open']);
  });

  test('open changes are accepted one by one or all, once, with who did', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    await read(store, 0, []);
    await read(store, 10, [row(1, 5), row(2, 5), row(3, 5)]);
    const open = await store.drift.listOpenDrift(HUB_ID, 10);
    const actor = { personId: 'person-1', name: 'Ada' };
    const driftIds = open.slice(0, 1).map(({ driftId }) => driftId);
    expect(await store.drift.acceptDrift({ hubId: OTHER_HUB_ID, driftIds, actor })).toBe(0);
    expect(await store.drift.acceptDrift({ hubId: HUB_ID, driftIds, actor })).toBe(1);
    expect(await store.drift.acceptDrift({ hubId: HUB_ID, driftIds, actor })).toBe(0);
    expect(await store.drift.acceptDrift({ hubId: HUB_ID, driftIds: null, actor })).toBe(2);
    expect(await store.drift.countOpenDrift(HUB_ID, 10)).toBe(0);
    expect(await store.audit.listBySubject(driftIds[0] ?? '')).toMatchObject([
      { actor: 'person-1', action: 'drift.accepted', hubId: HUB_ID },
    ]);
    expect((await store.drift.listDrift(page)).changes[0]?.decidedBy).toBe('Ada');
  });

  test('an open change that is changed back is settled, and pages lead to older ones', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    await read(store, 0, [row(1, 1)]);
    await read(store, 10, [row(1, 5)]);
    await read(store, 20, [row(1, 8)]);
    expect(await store.drift.listOpenDrift(HUB_ID, 10)).toMatchObject([{ after: 8, baseline: 1 }]);
    await read(store, 30, [row(1, 1)]);
    expect(await changesOf(store)).toEqual([
      '1: 8 → 1, settled',
      '1: 5 → 8, settled',
      '1: 1 → 5, settled',
    ]);
    const first = await store.drift.listDrift({ ...page, pageSize: 2 });
    const second = await store.drift.listDrift({ ...page, before: first.olderThan });
    expect(second).toMatchObject({ changes: [{ before: 1, after: 5 }], olderThan: null });
  });

  test('one process of many looks for drift in an interval', async () => {
    const [store, other] = [await bench.openStore(), await bench.openStore()];
    await store.portals.upsertPortal(buildPortal());
    bench.now = START_MS + 1_000;
    const claims = await Promise.all(
      [store, other, store].map((each) => each.drift.claimCheck(HUB_ID, 60_000)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    bench.now += 59_999;
    expect(await other.drift.claimCheck(HUB_ID, 60_000)).toBe(false);
    bench.now += 1;
    expect(await other.drift.claimCheck(HUB_ID, 60_000)).toBe(true);
  });
}
