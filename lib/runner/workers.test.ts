import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleEntry } from '../server/testing/bundle-entry';
import { startTestEngine, type TestEngine } from '../store/testing/test-engine';
import { submitRows } from './testing';
import { openWorkerStage, TTL_MS, type Worker, type WorkerStage } from './testing-workers';
import { ROW } from './testing-row';

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
  stage = await openWorkerStage(engine, entry.file, 1_500);
});
afterEach(() => stage.close());

/** The first holder's commit at that point takes a while, in which it can be stopped. */
async function stallFirstHolder(point: 'insert' | 'update'): Promise<void> {
  await stage.database.query(`create function stall() returns trigger as $$
    begin if new.epoch = 1 then perform pg_sleep(0.7); end if; return new; end
    $$ language plpgsql`);
  await stage.database.query(
    `create trigger stall before ${point} on attempts for each row execute function stall()`,
  );
}

async function stopTheOneInACommit(): Promise<Worker> {
  const isStalled = async (): Promise<number> => {
    const { rowCount } = await stage.database.query(
      `select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
    );
    return rowCount ?? 0;
  };
  await expect.poll(isStalled, { timeout: 20_000, interval: 20 }).toBe(1);
  const worker = await stage.holder();
  if (worker === undefined) throw new Error('No worker has the lease.');
  worker.kill('SIGSTOP');
  return worker;
}

const statusOf = async (submissionId: string): Promise<string> =>
  (await stage.store.runs.loadRun(submissionId)).submission.status;
const untilCompleted = (submissionId: string) =>
  expect.poll(() => statusOf(submissionId), { timeout: 25_000, interval: 50 }).toBe('completed');

test.each([
  { name: 'an intent', point: 'insert', evidence: 'answer', epochs: [2] },
  { name: 'an answer', point: 'update', evidence: 'read_back', epochs: [1] },
] as const)(
  'of three workers, one is stopped in the commit of $name: its late commit is refused',
  async ({ point, evidence, epochs }) => {
    const { store, bench, database } = stage;
    await stallFirstHolder(point);
    const workers = await stage.startWorkers(3);
    const submissionId = await submitRows(store, bench.access, [ROW]);
    const stopped = await stopTheOneInACommit();
    const stoppedAt = Date.now();
    await untilCompleted(submissionId);
    await expect
      .poll(() => Date.now() - stoppedAt, { timeout: 10_000 })
      .toBeGreaterThan(3 * TTL_MS);
    const ended = await store.runs.loadRun(submissionId);
    stopped.kill('SIGCONT');

    // It lives, and goes on with what comes next, as the only one.
    for (const other of workers.filter((each) => each !== stopped)) {
      other.kill('SIGTERM');
      if (other.exitCode === null) await once(other, 'exit');
      expect(other.exitCode).toBe(0);
    }
    const next = await submitRows(store, bench.access, [{ ...ROW, limit: 6 }]);
    await untilCompleted(next);
    expect(await stage.store.runs.loadRun(submissionId), 'nothing of it changed').toEqual(ended);
    expect(ended.rows).toMatchObject([{ status: 'applied', evidence, enforced: 5 }]);
    const { rows } = await database.query(
      'select epoch::int from attempts where submission_id = $1 order by epoch',
      [submissionId],
    );
    expect(rows.map(({ epoch }: { epoch: number }) => epoch)).toEqual(epochs);
    expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5', '0-3>0-1 update 3=6']);
  },
  60_000,
);

test.each([
  { name: 'without DATABASE_URL', env: {}, says: 'A worker needs DATABASE_URL' },
  {
    name: 'where nothing listens',
    env: { DATABASE_URL: 'postgresql://127.0.0.1:9/linkcap' },
    says: 'This worker could not start: connect ECONNREFUSED',
  },
])('$name a worker says what it needs', async ({ env, says }) => {
  const worker = spawn(process.execPath, [entry.file], {
    cwd: stage.folder,
    env: { NODE_ENV: 'test', PATH: process.env['PATH'] ?? '', DATA_DIR: stage.folder, ...env },
  });
  const said = once(worker.stderr, 'data');
  await once(worker, 'exit');
  expect(worker.exitCode).toBe(1);
  expect(String(await said)).toContain(says);
});
