import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { serveOnLoopback } from '../simulator/testing';
import { openStore, type Store } from '../store/connection';
import type { TestEngine } from '../store/testing/test-engine';
import { openBench, type Bench } from './testing';

export const TTL_MS = 1_000;

export type Worker = ChildProcessByStdio<null, Readable, Readable>;

/** Worker processes of their own on one PostgreSQL, and the HubSpot that they send to. */
export type WorkerStage = {
  readonly folder: string;
  readonly database: pg.Pool;
  readonly store: Store;
  readonly bench: Bench;
  /** Resolves when they have said that they are at work. */
  readonly startWorkers: (count: number) => Promise<readonly Worker[]>;
  /** Which of them has the lease; `undefined` where none of them has. */
  readonly holder: () => Promise<Worker | undefined>;
  readonly close: () => Promise<void>;
};

/** @param entry the bundle of a worker */
export async function openWorkerStage(
  engine: TestEngine,
  entry: string,
  sendDeadlineMs: number,
): Promise<WorkerStage> {
  const folder = await mkdtemp(join(tmpdir(), 'linkcap-workers-'));
  const { location, remove } = await engine.newLocation();
  if (!('databaseUrl' in location)) throw new Error('PostgreSQL has an address.');
  const { databaseUrl } = location;
  const database = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const store = await openStore(location);
  const bench = await openBench();
  await store.portals.upsertPortal(bench.access.portal);
  const hubspot = await serveOnLoopback(bench.simulator);
  const workers: Worker[] = [];
  const start = (): Worker =>
    spawn(process.execPath, [entry], {
      cwd: folder,
      env: {
        NODE_ENV: 'test',
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: folder,
        DATABASE_URL: databaseUrl,
        HUBSPOT_API_BASE_URL: hubspot.url,
        HUBSPOT_ACCESS_TOKEN: 'token',
        LINKCAP_LEASE_TTL_MS: `${TTL_MS}`,
        LINKCAP_SEND_DEADLINE_MS: `${sendDeadlineMs}`,
        LINKCAP_GRACE_MS: '200',
        LINKCAP_READBACK_GAP_MS: '50',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    folder,
    database,
    store,
    bench,
    startWorkers: async (count) => {
      const started = Array.from({ length: count }, start);
      workers.push(...started);
      await Promise.all(started.map(({ stdout }) => once(stdout, 'data')));
      return started;
    },
    holder: async () => {
      const { rows } = await database.query<{ holder: string }>('select holder from leases');
      const pid = Number(rows[0]?.holder.split(':')[2]);
      return workers.find((worker) => worker.pid === pid);
    },
    close: async () => {
      await Promise.all(workers.map(kill));
      await hubspot.close();
      await bench.close();
      await store.close();
      await database.end();
      await remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function kill(worker: Worker): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}
