import { expect, test } from 'vitest';
import { LeaseLostError } from '../../submissions/lease';
import type { RunStep } from '../../submissions/ports';
import { givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

const TTL_MS = 30_000;
const ANNA = { holder: 'anna', ttlMs: TTL_MS };
const BEN = { holder: 'ben', ttlMs: TTL_MS };
const CLAIM: RunStep = { rows: [{ rowNumber: 1, event: 'claim' }] };

export function leaseCases(bench: StoreBench): void {
  test('of many that ask at once, one gets the lease; another portal’s is another', async () => {
    const [one, two] = [await bench.openStore(), await bench.openStore()];
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : two).leases.take(HUB_ID, {
          holder: `worker-${index}`,
          ttlMs: TTL_MS,
        }),
      ),
    );
    expect(taken.filter((each) => each !== null)).toHaveLength(1);
    expect(await one.leases.take(OTHER_HUB_ID, ANNA)).toMatchObject({
      lease: { hubId: OTHER_HUB_ID, holder: 'anna' },
      nowMs: START_MS,
    });
  });

  test('a lease ends with its time, by release, or not while it is renewed', async () => {
    const { leases } = await bench.openStore();
    const first = await leases.take(HUB_ID, ANNA);
    bench.now += TTL_MS - 1;
    expect(await leases.take(HUB_ID, BEN)).toBeNull();
    expect(first && (await leases.renew(first.lease, TTL_MS))).toBe(bench.now);
    bench.now += TTL_MS - 1;
    expect(await leases.take(HUB_ID, BEN)).toBeNull();
    bench.now += 1;
    const second = await leases.take(HUB_ID, BEN);
    expect(second?.lease.epoch).toBe((first?.lease.epoch ?? 0) + 1);
    expect(first && (await leases.renew(first.lease, TTL_MS)), 'too late').toBeNull();

    if (first) await leases.release(first.lease);
    expect(await leases.take(HUB_ID, ANNA), 'only the holder can release').toBeNull();
    if (second) await leases.release(second.lease);
    expect(await leases.take(HUB_ID, ANNA)).not.toBeNull();
    await leases.releaseAll();
    expect(await leases.take(HUB_ID, BEN)).not.toBeNull();
  });

  test('a worker that lost its lease commits nothing', async () => {
    const [one, two] = [await bench.openStore(), await bench.openStore()];
    const submissionId = await givenSubmission(one);
    const before = await one.runs.loadRun(submissionId);
    const audited = await one.audit.listBySubject(submissionId);
    const first = await one.leases.take(HUB_ID, ANNA);
    if (first === null) throw new Error('The lease was free.');
    bench.now += TTL_MS;
    const late = one.runsUnder(first.lease);

    await expect(late.commitStep(submissionId, 'anna', CLAIM), 'expired').rejects.toThrow(
      LeaseLostError,
    );
    const second = await two.leases.take(HUB_ID, BEN);
    await expect(late.commitStep(submissionId, 'anna', CLAIM), 'taken').rejects.toThrow(
      LeaseLostError,
    );
    expect(await one.runs.loadRun(submissionId)).toEqual(before);
    expect(await one.audit.listBySubject(submissionId)).toEqual(audited);

    if (second === null) throw new Error('The lease had expired.');
    await two.runsUnder(second.lease).commitStep(submissionId, 'ben', CLAIM);
    expect((await two.runs.loadRun(submissionId)).rows[0]?.status).toBe('claimed');
  });

  test('a lease of one portal is none for another portal’s submission', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const other = await store.leases.take(OTHER_HUB_ID, ANNA);
    if (other === null) throw new Error('The lease was free.');
    const runs = store.runsUnder(other.lease);
    await expect(runs.commitStep(submissionId, 'anna', CLAIM)).rejects.toThrow(LeaseLostError);
  });

  test('an attempt carries the epoch of its lease', async () => {
    const [store, database] = [await bench.openStore(), await bench.openDatabase()];
    const submissionId = await givenSubmission(store);
    await store.leases.take(HUB_ID, ANNA);
    bench.now += TTL_MS;
    const held = await store.leases.take(HUB_ID, BEN);
    if (held === null) throw new Error('The lease had expired.');
    await store.runsUnder(held.lease).commitStep(submissionId, 'ben', {
      newAttempt: {
        attemptId: 'attempt-1',
        batchNumber: 1,
        sentAt: bench.now,
        rows: [],
        request: '{}',
      },
    });
    const attempts = await database.read((db) =>
      db.selectFrom('attempts').select('epoch').execute(),
    );
    expect(attempts).toEqual([{ epoch: held.lease.epoch }]);
  });

  test('an ended wait is seen by whoever waits', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const until = START_MS + 60_000;
    await store.runs.commitStep(submissionId, 'runner', {
      phase: { kind: 'waiting', reason: 'missing_scope', until },
    });
    const wait = { submissionId, hubId: HUB_ID, waitingFor: 'missing_scope' };
    expect(await store.runs.listUnfinished()).toMatchObject([{ ...wait, waitingUntil: until }]);
    await store.runs.endWaits(OTHER_HUB_ID);
    expect(await store.runs.listUnfinished()).toMatchObject([{ ...wait, waitingUntil: until }]);
    await store.runs.endWaits(HUB_ID);
    expect(await store.runs.listUnfinished()).toMatchObject([{ ...wait, waitingUntil: START_MS }]);
  });
}
