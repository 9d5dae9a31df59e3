import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ControlAsk } from '../submissions/live-ports';
import { createRunner } from './runner';
import type { RunnerDependencies } from './runner-dependencies';
import { keepLeases, openBench, TIMINGS, type Bench } from './testing';

const PAIR = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
/** Wanted in an order that takes two calls: the object limit goes down after its label. */
const ROWS = [
  { ...PAIR, category: 'USER_DEFINED', typeId: 141, rowNumber: 1, limit: 2 },
  { ...PAIR, category: 'HUBSPOT_DEFINED', typeId: 3, rowNumber: 2, limit: 5 },
] as const;

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

async function ask(submissionId: string, wish: ControlAsk): Promise<void> {
  const hubIds = [bench.access.portal.hubId];
  const asked = { submissionId, hubIds, personId: 'p', name: 'Anna', wish };
  expect(await bench.store.live.askControl(asked)).toBe('done');
}

async function find(submissionId: string) {
  const { submission, rows } = await bench.store.runs.loadRun(submissionId);
  const { status, waitingFor } = submission;
  return { status, waitingFor, rows: rows.map((row) => row.status) };
}

const PAUSED = { status: 'waiting', waitingFor: 'paused', rows: ['pending', 'pending'] };

test('what a person stopped before it began is not sent, and goes on when they want it', async () => {
  const submissionId = await bench.submit(ROWS);
  await ask(submissionId, 'pause');
  const runner = openRunner();
  runner.wake();
  await expect.poll(() => find(submissionId)).toEqual(PAUSED);
  expect(await bench.writes()).toEqual([]);
  await ask(submissionId, 'continue');
  runner.wake();
  await expect.poll(() => find(submissionId)).toMatchObject({ status: 'completed' });
  await runner.stop();
});

test('a paused submission does not hold up the next one of its portal', async () => {
  const [first] = ROWS;
  const paused = await bench.submit([first]);
  const next = await bench.submit([ROWS[1]]);
  await ask(paused, 'pause');
  const runner = openRunner();
  runner.wake();
  await expect.poll(() => find(next)).toMatchObject({ status: 'completed' });
  expect(await find(paused)).toMatchObject({ waitingFor: 'paused', rows: ['pending'] });
  await runner.stop();
});

/** Time stands still: only the end of what a wait is for ends it. */
function waitingClock(): RunnerDependencies['clock'] {
  return {
    now: bench.clock.now,
    sleep: (durationMs, signal) =>
      new Promise((resolve) => {
        if (durationMs <= 0 || signal.aborted) resolve();
        else
          signal.addEventListener('abort', () => {
            resolve();
          });
      }),
  };
}

test('a wait that would take long ends as soon as a person stops it', async () => {
  await bench.fault({
    path: 'configurations/0-3/0-1',
    times: 9,
    effect: { kind: 'answer', status: 401, body: {} },
  });
  const submissionId = await bench.submit(ROWS);
  const runner = openRunner({ clock: waitingClock() });
  runner.wake();
  await expect.poll(() => find(submissionId)).toMatchObject({ waitingFor: 'needs_reauth' });
  await ask(submissionId, 'pause');
  await expect.poll(() => find(submissionId), { timeout: 5_000 }).toEqual(PAUSED);
  await runner.stop();
});

test('where the calls under way are the last ones, it comes to its end', async () => {
  const submissionId = await bench.submit([ROWS[0]]);
  let isAsked = false;
  const runner = openRunner({
    portalOf: () =>
      Promise.resolve({
        timeZone: null,
        hubspot: {
          ...bench.access.hubspot,
          sendBatch: async (batch, beforeSend) => {
            const answer = await bench.access.hubspot.sendBatch(batch, beforeSend);
            if (!isAsked) await ask(submissionId, 'pause');
            isAsked = true;
            return answer;
          },
        },
      }),
  });
  runner.wake();
  await expect.poll(() => find(submissionId)).toMatchObject({ status: 'completed' });
  await runner.stop();
});

describe('an end', () => {
  async function paused(): Promise<string> {
    const submissionId = await bench.submit(ROWS);
    await ask(submissionId, 'pause');
    const runner = openRunner();
    runner.wake();
    await expect.poll(() => find(submissionId)).toEqual(PAUSED);
    await runner.stop();
    await ask(submissionId, 'end');
    return submissionId;
  }

  test('leaves what was not sent unsent, says what HubSpot has, and stays', async () => {
    const submissionId = await paused();
    const runner = openRunner();
    runner.wake();
    await expect
      .poll(() => find(submissionId))
      .toMatchObject({
        status: 'cancelled',
        rows: ['cancelled', 'cancelled'],
      });
    await runner.stop();
    expect(await bench.writes()).toEqual([]);
    const { rows } = await bench.store.runs.loadRun(submissionId);
    expect(rows.map((row) => row.enforced)).toEqual(['many', 'many']);
  });

  test('needs no connection where nothing was sent', async () => {
    const submissionId = await paused();
    const runner = openRunner({ portalOf: () => Promise.resolve(null) });
    runner.wake();
    await expect.poll(() => find(submissionId)).toMatchObject({ status: 'cancelled' });
    await runner.stop();
  });
});

test('a call of which nobody knows is read back before its submission ends', async () => {
  await bench.fault({ path: 'batch/create', effect: { kind: 'drop', when: 'after_apply' } });
  const submissionId = await bench.submit([ROWS[0]]);
  const first = openRunner({ clock: waitingClock() });
  first.wake();
  await expect.poll(() => find(submissionId)).toMatchObject({ rows: ['unknown'] });
  await ask(submissionId, 'pause');
  await expect
    .poll(() => find(submissionId), { timeout: 5_000 })
    .toEqual({ status: 'waiting', waitingFor: 'paused', rows: ['unknown'] });
  await first.stop();

  await ask(submissionId, 'end');
  const second = openRunner();
  second.wake();
  await expect
    .poll(() => find(submissionId))
    .toMatchObject({ status: 'completed', rows: ['applied'] });
  await second.stop();
  expect(await bench.writes()).toHaveLength(1);
});
