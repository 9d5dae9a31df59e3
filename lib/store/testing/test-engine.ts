import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../scripts/test-postgres.mjs';
import type { StoreLocation } from '../connection';
import type { Engine } from '../database';

/** An empty database of its own, thrown away afterwards. */
export type TestLocation = {
  readonly location: StoreLocation;
  readonly remove: () => Promise<void>;
};

export type TestEngine = {
  readonly engine: Engine;
  readonly newLocation: () => Promise<TestLocation>;
  readonly stop: () => Promise<void>;
};

export function startTestEngine(engine: Engine): Promise<TestEngine> {
  return engine === 'sqlite' ? Promise.resolve(sqliteEngine()) : startPostgresEngine();
}

function sqliteEngine(): TestEngine {
  return {
    engine: 'sqlite',
    newLocation: async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'linkcap-store-'));
      return {
        location: { dataDir },
        remove: () => rm(dataDir, { recursive: true, force: true }),
      };
    },
    stop: () => Promise.resolve(),
  };
}

async function startPostgresEngine(): Promise<TestEngine> {
  const server = await startPostgres();
  const admin = new pg.Pool({ connectionString: server.url, max: 1 });
  return {
    engine: 'postgres',
    newLocation: async () => {
      const schema = `test_${randomUUID().replaceAll('-', '')}`;
      await admin.query(`create schema ${schema}`);
      const databaseUrl = new URL(server.url);
      databaseUrl.searchParams.set('options', `-c search_path=${schema}`);
      return {
        location: { databaseUrl: databaseUrl.href },
        remove: async () => {
          await admin.query(`drop schema ${schema} cascade`);
        },
      };
    },
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}
