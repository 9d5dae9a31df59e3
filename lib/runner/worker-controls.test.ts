import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleEntry } from '../server/testing/bundle-entry';
import { startTestEngine, type TestEngine } from '../store/testing/test-engine';
import type { ControlAsk } from '../submissions/live-ports';
import { submitRows } from './testing';
import { openWorkerStage, type WorkerStage } from './testing-workers';

const PAIR = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
/** In two calls of one pair: the limit for any label goes down, the label gets one. */
const ROWS = [
  { ...PAIR, category: 'USER_DEFINED', typeId: 141, rowNumber: 1, limit: 2 },
  { ...PAIR, category: 'HUBSPOT_DEFINED', typeId: 3, rowNumber: 2, limit: 5 },
] as const;
const ANY_LABEL = { category: 'HUBSPOT_DEFINED', typeId: 3 };
const FIRST_CALL = '0-3>0-1 update 3=5';
const SECOND_CALL = '0-3>0-1 create 141=2';
/** On a slow machine, too, the slow call is answered in time. */
const SEND_DEADLINE_MS = 10_000;
const EXIT_MS_MAX = 20_000;

let engine: TestEngine;
let entry: Awaited<ReturnType<typeof bundleEntry>>;
beforeAll(async () => {
  engine = await startTestEngine('postgres');
  entry = await bundleEntry('lib/runner/main.ts');
}, 60_000);
afterAll(async () => {
  await entry.remove();
  await engine.stop();
});

let stage: WorkerStage;
beforeEach(async () => {
  stage = await openWorkerStage(engine, entry.file, SEND_DEADLINE_MS);
});
afterEach(() => stage.close());

/** The first call is answered late enough for something to happen meanwhile. */
async function submitWithSlowCall(): Promise<string> {
  const { store, bench } = stage;
  await bench.change({ from: '0-3', to: '0-1', ...ANY_LABEL, maxToObjectIds: 9 });
  const effect = { kind: 'delay', beforeApplyMs: 0, beforeAnswerMs: 900 };
  await bench.fault({ method: 'POST', path: 'batch/', effect });
  const submissionId = await submitRows(store, bench.access, ROWS);
  await expect.poll(bench.writes, { timeout: 10_000, interval: 20 }).toEqual([FIRST_CALL]);
  return submissionId;
}

async function ask(submissionId: string, wish: ControlAsk): Promise<void> {
  const hubIds = [stage.bench.access.portal.hubId];
  const asked = { submissionId, hubIds, personId: 'p', name: 'Anna', wish };
  expect(await stage.store.live.askControl(asked)).toBe('done');
}

async function find(submissionId: string) {
  const { submission, rows, attempts } = await stage.store.runs.loadRun(submissionId);
  return {
    is: submission.waitingFor ?? submission.status,
    rows: rows.map(({ status, evidence }) => evidence ?? status),
    attempts: attempts.map(({ status }) => status),
  };
}

const PATIENCE = { timeout: 15_000, interval: 50 };

test('stopped in one process, the worker in another stops after its call, until it is to go on', async () => {
  await stage.startWorkers(1);
  const submissionId = await submitWithSlowCall();
  await ask(submissionId, 'pause');
  await expect
    .poll(() => find(submissionId), PATIENCE)
    .toEqual({
      is: 'paused',
      rows: ['claimed', 'answer'],
      attempts: ['ok'],
    });
  expect(await stage.bench.writes()).toEqual([FIRST_CALL]);

  await ask(submissionId, 'continue');
  await expect.poll(() => find(submissionId), PATIENCE).toMatchObject({ is: 'completed' });
  expect(await stage.bench.writes()).toEqual([FIRST_CALL, SECOND_CALL]);
}, 40_000);

test('asked to end, a worker records its call, gives the lease back, and another one goes on', async () => {
  await stage.startWorkers(2);
  const submissionId = await submitWithSlowCall();
  const first = await stage.holder();
  if (first === undefined) throw new Error('No worker has the lease.');
  const askedAt = Date.now();
  const exit = once(first, 'exit');
  first.kill('SIGTERM');
  await exit;
  expect(first.exitCode).toBe(0);
  expect(Date.now() - askedAt).toBeLessThan(EXIT_MS_MAX);

  await expect
    .poll(() => find(submissionId), PATIENCE)
    .toEqual({
      is: 'completed',
      rows: ['answer', 'answer'],
      attempts: ['ok', 'ok'],
    });
  const { rows } = await stage.database.query<{ epoch: number }>(
    'select epoch::int from attempts order by sent_at',
  );
  expect(rows).toEqual([{ epoch: 1 }, { epoch: 2 }]);
  expect(await stage.bench.writes()).toEqual([FIRST_CALL, SECOND_CALL]);
}, 60_000);
