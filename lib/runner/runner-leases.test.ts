import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HubSpotFailure, HubSpotPortal } from '../portals/hubspot-portal';
import { fail } from '../result';
import { createRunner } from './runner';
import type { RunnerDependencies } from './runner-dependencies';
import { keepLeases, openBench, TIMINGS, type Bench } from './testing';
import { ROW } from './testing-row';

const FAILURE: HubSpotFailure = {
  kind: 'missing_scope',
  message: 'A scope is missing.',
  httpStatus: 403,
  category: 'MISSING_SCOPES',
  subCategory: null,
  correlationId: null,
  context: {},
  retryAfterMs: null,
  policyName: null,
};

/** Whoever sleeps there sleeps until somebody wakes them. */
const ENDLESS_CLOCK = {
  now: Date.now,
  sleep: (durationMs: number, signal: AbortSignal) =>
    durationMs <= 0 || signal.aborted
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => {
            resolve();
          });
        }),
};

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

function openRunner(overrides: Partial<RunnerDependencies> = {}) {
  return createRunner({
    runs: bench.store.runs,
    runsUnder: bench.store.runsUnder,
    leases: keepLeases(bench.store.leases),
    portalOf: () => Promise.resolve({ hubspot: bench.access.hubspot, timeZone: null }),
    absenceOf: () => Promise.resolve('needs_reauth'),
    clock: ENDLESS_CLOCK,
    timings: TIMINGS,
    newId: () => crypto.randomUUID(),
    actor: 'runner',
    onDefect: (error) => {
      throw error;
    },
    pollMs: null,
    ...overrides,
  });
}

/** As HubSpot is while a scope is missing. */
function withoutScope(): HubSpotPortal {
  return { ...bench.access.hubspot, readPairLimits: () => Promise.resolve(fail(FAILURE)) };
}

async function statusOf(submissionId: string): Promise<string> {
  return (await bench.store.runs.loadRun(submissionId)).submission.status;
}

test('a portal that another process works on is left alone', async () => {
  const submissionId = await bench.submit([ROW]);
  const { hubId } = bench.access.portal;
  const other = await bench.store.leases.take(hubId, { holder: 'other', ttlMs: 60_000 });
  const runner = openRunner();
  runner.wake();
  await runner.stop();
  expect(await statusOf(submissionId)).toBe('accepted');
  expect(await bench.writes()).toEqual([]);

  if (other !== null) await bench.store.leases.release(other.lease);
  const next = openRunner();
  next.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await next.stop();
  expect(await bench.store.leases.take(hubId, { holder: 'third', ttlMs: 1 })).not.toBeNull();
});

test('a worker whose lease was taken says nothing more, and the next one goes on', async () => {
  const submissionId = await bench.submit([ROW]);
  const { hubId } = bench.access.portal;
  const defects: unknown[] = [];
  const sendBatch: HubSpotPortal['sendBatch'] = async (batch, beforeSend) => {
    await bench.store.leases.releaseAll();
    await bench.store.leases.take(hubId, { holder: 'other', ttlMs: 60_000 });
    return bench.access.hubspot.sendBatch(batch, beforeSend);
  };
  const hubspot = { ...bench.access.hubspot, sendBatch };
  const runner = openRunner({
    portalOf: () => Promise.resolve({ hubspot, timeZone: null }),
    onDefect: (error) => defects.push(error),
  });
  runner.wake();
  await expect
    .poll(async () => (await bench.store.runs.loadRun(submissionId)).rows[0]?.status)
    .toBe('claimed');
  await runner.stop();
  expect(defects).toEqual([]);
  expect(await bench.writes()).toEqual([]);

  await bench.store.leases.releaseAll();
  const next = openRunner();
  next.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await next.stop();
});

test('a process that loses its lease for a moment takes it again by itself, and goes on', async () => {
  const submissionId = await bench.submit([ROW]);
  let renew: () => void = () => undefined;
  let losses = 1;
  const leases = keepLeases(
    {
      ...bench.store.leases,
      // As after a database that was away for longer than the lease lasts.
      renew: (lease, ttlMs) =>
        losses-- > 0 ? Promise.resolve(null) : bench.store.leases.renew(lease, ttlMs),
    },
    {
      ttlMs: 300,
      every: (_, callback) => {
        renew = callback;
        return () => undefined;
      },
    },
  );
  const sendBatch: HubSpotPortal['sendBatch'] = async (batch, beforeSend) => {
    if (losses > 0) {
      renew();
      await expect.poll(() => losses).toBe(0);
    }
    return bench.access.hubspot.sendBatch(batch, beforeSend);
  };
  const hubspot = { ...bench.access.hubspot, sendBatch };
  const runner = openRunner({
    leases,
    clock: bench.clock,
    portalOf: () => Promise.resolve({ hubspot, timeZone: null }),
  });
  runner.wake();
  await expect.poll(() => statusOf(submissionId), { timeout: 10_000 }).toBe('completed');
  expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5']);
  await runner.stop();
});

test('what waits for a scope goes on as soon as somebody says that it may be there', async () => {
  const submissionId = await bench.submit([ROW]);
  let isGranted = false;
  const hubspot: HubSpotPortal = {
    ...bench.access.hubspot,
    readPairLimits: (pair, lane) =>
      isGranted
        ? bench.access.hubspot.readPairLimits(pair, lane)
        : withoutScope().readPairLimits(pair, lane),
  };
  const runner = openRunner({ portalOf: () => Promise.resolve({ hubspot, timeZone: null }) });
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('waiting');
  isGranted = true;
  await bench.store.runs.endWaits(bench.access.portal.hubId);
  await expect
    .poll(() => {
      runner.wake();
      return statusOf(submissionId);
    })
    .toBe('completed');
  await runner.stop();
});

test('a portal that was connected anew goes on under the new connection', async () => {
  const submissionId = await bench.submit([ROW]);
  let hubspot = withoutScope();
  const runner = openRunner({ portalOf: () => Promise.resolve({ hubspot, timeZone: null }) });
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('waiting');
  hubspot = bench.access.hubspot;
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await runner.stop();
});
