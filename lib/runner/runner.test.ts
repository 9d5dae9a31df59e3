import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRunner } from './runner';
import type { RunnerDependencies, RunnerPortal } from './runner-dependencies';
import { keepLeases, openBench, TIMINGS, type Bench } from './testing';
import { ROW } from './testing-row';

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
    pollMs: null,
    portalOf: () => Promise.resolve({ hubspot: bench.access.hubspot, timeZone: null }),
    absenceOf: () => Promise.resolve('needs_reauth'),
    clock: bench.clock,
    timings: TIMINGS,
    newId: () => crypto.randomUUID(),
    actor: 'runner',
    onDefect: () => undefined,
    ...overrides,
  });
}

async function statusOf(submissionId: string): Promise<string> {
  return (await bench.store.runs.loadRun(submissionId)).submission.status;
}

test('a woken runner applies what was accepted', async () => {
  const submissionId = await bench.submit([ROW]);
  const runner = openRunner();
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await runner.stop();
});

test('a database that does not answer once leaves nothing lying', async () => {
  const submissionId = await bench.submit([ROW]);
  let failuresLeft = 1;
  const defects: unknown[] = [];
  const runner = openRunner({
    runs: {
      ...bench.store.runs,
      listUnfinished: () => {
        failuresLeft -= 1;
        if (failuresLeft >= 0) return Promise.reject(new Error('No database.'));
        return bench.store.runs.listUnfinished();
      },
    },
    onDefect: (error) => defects.push(error),
  });
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await runner.stop();
  expect(defects).toHaveLength(1);
});

test('a portal that a daily limit keeps from being connected still waits for midnight', async () => {
  const submissionId = await bench.submit([ROW]);
  const { clock } = bench;
  const until = clock.now() + 3_600_000;
  const phase = { kind: 'waiting', reason: 'rate_limited', until } as const;
  await bench.store.runs.commitStep(submissionId, 'worker', { phase });
  const runner = openRunner({ portalOf: () => Promise.resolve(null), clock });
  runner.wake();
  await runner.stop();
  const { submission } = await bench.store.runs.loadRun(submissionId);
  expect(submission).toMatchObject({ waitingFor: 'rate_limited', waitingUntil: until });
});

test('a portal that is not connected since HubSpot does not answer says so, and goes on', async () => {
  const submissionId = await bench.submit([ROW]);
  let portal: RunnerPortal | null = null;
  const runner = openRunner({
    portalOf: () => Promise.resolve(portal),
    absenceOf: () => Promise.resolve('upstream_down'),
  });
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('waiting');
  const { submission } = await bench.store.runs.loadRun(submissionId);
  expect(submission).toMatchObject({ waitingFor: 'upstream_down', waitingUntil: null });
  portal = { hubspot: bench.access.hubspot, timeZone: null };
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await runner.stop();
});

test('a portal without a connection waits, and goes on once it is connected', async () => {
  const submissionId = await bench.submit([ROW]);
  let isConnected = false;
  const runner = openRunner({
    portalOf: () =>
      Promise.resolve(isConnected ? { hubspot: bench.access.hubspot, timeZone: null } : null),
  });
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('waiting');
  isConnected = true;
  runner.wake();
  await expect.poll(() => statusOf(submissionId)).toBe('completed');
  await runner.stop();
});
