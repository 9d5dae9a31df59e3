import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleEntry } from '../server/testing/bundle-entry';
import { openStore, type Store } from '../store/connection';
import { startTestEngine, type TestEngine, type TestLocation } from '../store/testing/test-engine';
import { openBench, submitRows, type Bench } from './testing';
import { serveOnLoopback, type TestClient } from '../simulator/testing';

const TTL_MS = 1_000;
const ROW = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED',
  typeId: 3,
  rowNumber: 1,
  limit: 5,
} as const;

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

let place: TestLocation;
let databaseUrl: string;
let database: pg.Pool;
let store: Store;
let bench: Bench;
let hubspot: TestClient;
let folder: string;
let workers: ChildProcessByStdio<null, Readable, Readable>[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkcap-workers-'));
  place = await engine.newLocation();
  if (!('databaseUrl' in place.location)) throw new Error('PostgreSQL has an address.');
  databaseUrl = place.location.databaseUrl;
  database = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  store = await openStore(place.location);
  bench = await openBench();
  await store.portals.upsertPortal(bench.access.portal);
  hubspot = await serveOnLoopback(bench.simulator);
  workers = [];
});
afterEach(async () => {
  await Promise.all(
    workers.map(async (worker) => {
      if (worker.exitCode !== null || worker.signalCode !== null) return;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }),
  );
  await hubspot.close();
  await bench.close();
  await store.close();
  await database.end();
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

async function startWorkers(count: number): Promise<void> {
  workers = Array.from({ length: count }, () =>
    spawn(process.execPath, [entry.file], {
      cwd: folder,
      env: {
        NODE_ENV: 'test',
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: folder,
        DATABASE_URL: databaseUrl,
        HUBSPOT_API_BASE_URL: hubspot.url,
        HUBSPOT_ACCESS_TOKEN: 'token',
        LINKCAP_LEASE_TTL_MS: `${TTL_MS}`,
        LINKCAP_SEND_DEADLINE_MS: '1500',
        LINKCAP_GRACE_MS: '200',
        LINKCAP_READBACK_GAP_MS: '50',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  await Promise.all(workers.map(({ stdout }) => once(stdout, 'data')));
}

/** The first holder's commit at that point takes a while, in which it can be stopped. */
async function stallFirstHolder(point: 'insert' | 'update'): Promise<void> {
  await database.query(`create function stall() returns trigger as $$
    begin if new.epoch = 1 then perform pg_sleep(0.7); end if; return new; end
    $$ language plpgsql`);
  await database.query(
    `create trigger stall before ${point} on attempts for each row execute function stall()`,
  );
}

async function stopTheOneInACommit(): Promise<ChildProcess> {
  const isStalled = async (): Promise<number> => {
    const { rowCount } = await database.query(
      `select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
    );
    return rowCount ?? 0;
  };
  await expect.poll(isStalled, { timeout: 20_000, interval: 20 }).toBe(1);
  const { rows } = await database.query<{ holder: string }>('select holder from leases');
  const pid = Number(rows[0]?.holder.split(':')[2]);
  const worker = workers.find((each) => each.pid === pid);
  if (worker === undefined) throw new Error(`No worker has the process id ${pid}.`);
  worker.kill('SIGSTOP');
  return worker;
}

const statusOf = async (submissionId: string): Promise<string> =>
  (await store.runs.loadRun(submissionId)).submission.status;
const untilCompleted = (submissionId: string) =>
  expect.poll(() => statusOf(submissionId), { timeout: 25_000, interval: 50 }).toBe('completed');

test.each([
  { name: 'an intent', point: 'insert', evidence: 'answer', epochs: [2] },
  { name: 'an answer', point: 'update', evidence: 'read_back', epochs: [1] },
] as const)(
  'of three workers, one is stopped in the commit of $name: its late commit is refused',
  async ({ point, evidence, epochs }) => {
    await stallFirstHolder(point);
    await startWorkers(3);
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
    expect(await store.runs.loadRun(submissionId), 'nothing of it changed').toEqual(ended);
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

test('without DATABASE_URL a worker says what it needs', async () => {
  const worker = spawn(process.execPath, [entry.file], {
    cwd: folder,
    env: { NODE_ENV: 'test', PATH: process.env['PATH'] ?? '', DATA_DIR: folder },
  });
  const said = once(worker.stderr, 'data');
  await once(worker, 'exit');
  expect(worker.exitCode).toBe(1);
  expect(String(await said)).toContain('A worker needs DATABASE_URL');
});
