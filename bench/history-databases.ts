import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { startPostgres } from '../scripts/test-postgres.mjs';
import { openDatabase, type StoreLocation } from '../lib/store/connection';
import { migrate } from '../lib/store/migrate';
import { seedHistory } from './history-seed';

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
type Engine = (typeof ENGINES)[number];

/** Makes a history of each size, hands on where they are, and removes them. */
export async function withHistories(
  engine: Engine,
  sizes: readonly number[],
  work: (locations: readonly StoreLocation[]) => Promise<void>,
): Promise<void> {
  const places = engine === 'SQLite' ? await sqlitePlaces() : await postgresPlaces();
  try {
    const locations: StoreLocation[] = [];
    for (const size of sizes) {
      const location = await places.next();
      locations.push(location);
      const database = await openDatabase(location);
      await migrate(database);
      const startedAt = performance.now();
      await seedHistory(database, size);
      await database.close();
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
      process.stdout.write(`${engine}: ${size} submissions made in ${seconds} s\n`);
    }
    await work(locations);
  } finally {
    await places.remove();
  }
}

type Places = {
  readonly next: () => Promise<StoreLocation>;
  readonly remove: () => Promise<void>;
};

async function sqlitePlaces(): Promise<Places> {
  const folder = await mkdtemp(join(tmpdir(), 'linkcap-bench-'));
  let place = 0;
  return {
    next: () => Promise.resolve({ dataDir: join(folder, String((place += 1))) }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function postgresPlaces(): Promise<Places> {
  const server = await (await postgresOfTests()).startPostgres();
  const admin = new pg.Pool({ connectionString: server.url, max: 1 });
  const schemas: string[] = [];
  return {
    next: async () => {
      const schema = `bench_${randomUUID().replaceAll('-', '')}`;
      await admin.query(`create schema ${schema}`);
      schemas.push(schema);
      const databaseUrl = new URL(server.url);
      databaseUrl.searchParams.set('options', `-c search_path=${schema}`);
      return { databaseUrl: databaseUrl.href };
    },
    remove: async () => {
      for (const schema of schemas) await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
      await server.stop();
    },
  };
}

/** Not bundled: it starts a file that stands beside it. */
async function postgresOfTests() {
  const file = pathToFileURL(join(process.cwd(), 'scripts/test-postgres.mjs')).href;
  return (await import(file)) as { readonly startPostgres: typeof startPostgres };
}
