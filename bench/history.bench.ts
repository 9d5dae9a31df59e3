// A page and a search of the history with 1,000 and with 1,000,000 submissions, on both engines:
// all that the server does for it but HTTP and HTML. BENCH_ENGINE=SQLite measures one of them only.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { startPostgres } from '../scripts/test-postgres.mjs';
import { HUBSPOT_OBJECTS } from '../lib/limits/hubspot-objects';
import { openDatabase, type StoreLocation } from '../lib/store/connection';
import type { Database } from '../lib/store/database';
import { migrate } from '../lib/store/migrate';
import { createSubmissionStore } from '../lib/store/submission-store';
import { NO_FILTER, type HistoryFilter } from '../lib/submissions/history-filter';
import type { PageEdge } from '../lib/submissions/history-search';
import { listSubmissions } from '../lib/submissions/list-submissions';
import { HUB_ID, seedHistory } from './history-seed';
import { median, percentile, report, type BenchFigure } from './report';

const FEW = 1_000;
const MANY = Number(process.env['BENCH_SUBMISSIONS'] ?? 1_000_000);
const ENGINES = ['SQLite', 'PostgreSQL'] as const;
const WARM_UPS = 20;
const SAMPLES = 300;
const PAGE_SIZE = 50;
const P95 = 0.95;

type Ask = { readonly filter?: Partial<HistoryFilter>; readonly edge?: PageEdge };

const FIRST_PAGE: Ask = {};
const PAGE_2000: Ask = {
  edge: { kind: 'older', than: Math.max(MANY - 1_999 * PAGE_SIZE, MANY / 2) },
};
const SEARCHES: readonly (readonly [name: string, ask: Ask])[] = [
  ['type id 3', { filter: { text: '3' } }],
  ['object, in German', { filter: { text: 'Kontakte' } }],
  ['a word that is begun', { filter: { text: 'labe' } }],
  ['a rare word', { filter: { text: 'ticket4711x' } }],
  ['a person', { filter: { person: 'person7' } }],
  ['a pair', { filter: { from: '0-3', to: '0-1' } }],
  ['a frequent and a rare word', { filter: { text: 'deals ticket4711x' } }],
  ['status and type id', { filter: { typeId: 35, status: 'completed_with_errors' } }],
  ['one day', { filter: { since: '2023-11-15', until: '2023-11-15' } }],
];

type Histories = { readonly few: Database; readonly many: Database };

async function main(): Promise<void> {
  const figures: BenchFigure[] = [];
  for (const engine of ENGINES) {
    if (!(process.env['BENCH_ENGINE'] ?? engine).includes(engine)) continue;
    figures.push(...(await withHistories(engine, (histories) => measure(engine, histories))));
  }
  report(figures);
}

async function measure(engine: string, { few, many }: Histories): Promise<readonly BenchFigure[]> {
  const p95 = (values: readonly number[]) => percentile(values, P95);
  const figures: BenchFigure[] = [];
  const compare = async (name: string, bar: number, turns: Turns) => {
    const [base, own] = await sampleTurns(turns);
    const ratio = p95(own) / p95(base);
    const medians = `median ${median(own).toFixed(2)} and ${median(base).toFixed(2)} ms`;
    process.stdout.write(`${engine}: ${name}: ${ratio.toFixed(2)} (${medians})\n`);
    figures.push({
      name: `${engine}: ${name}`,
      figure: `${ratio.toFixed(2)} × (${medians})`,
      bar: `≤ ${bar} ×`,
      holds: ratio <= bar,
    });
  };
  const first: Turn = [many, FIRST_PAGE];
  await compare('first page, p95, 1,000,000 to 1,000', 1.5, [[few, FIRST_PAGE], first]);
  await compare('page 2,000 to page 1, p95', 1.2, [first, [many, PAGE_2000]]);
  for (const [name, ask] of SEARCHES) {
    await compare(`${name} to the first page, p95`, 2, [first, [many, ask]]);
  }
  return figures;
}

type Turn = readonly [Database, Ask];
/** What is measured stands second; the first is what it is measured against. */
type Turns = readonly [against: Turn, measured: Turn];

/** A B B A …: what disturbs the machine disturbs both. Milliseconds. */
async function sampleTurns([a, b]: Turns): Promise<
  readonly [readonly number[], readonly number[]]
> {
  for (let round = 0; round < WARM_UPS; round += 1) {
    await timeMs(...a);
    await timeMs(...b);
  }
  const [ofA, ofB]: [number[], number[]] = [[], []];
  for (let round = 0; round < SAMPLES; round += 1) {
    const turns = round % 2 === 0 ? [a, b] : [b, a];
    for (const turn of turns) (turn === a ? ofA : ofB).push(await timeMs(...turn));
  }
  return [ofA, ofB];
}

async function timeMs(database: Database, { filter, edge }: Ask): Promise<number> {
  const startedAt = performance.now();
  const page = await listSubmissions(
    {
      submissions: createSubmissionStore(database),
      objectTypes: () => Promise.resolve(HUBSPOT_OBJECTS),
      timeZone: 'UTC',
    },
    { hubId: HUB_ID, filter: { ...NO_FILTER, ...filter }, edge: edge ?? { kind: 'newest' } },
  );
  const body = JSON.stringify(page);
  const tookMs = performance.now() - startedAt;
  if (!body.includes('"submissions":[{')) throw new Error(`Nothing found: ${body.slice(0, 200)}`);
  return tookMs;
}

async function withHistories<Value>(
  engine: 'SQLite' | 'PostgreSQL',
  work: (histories: Histories) => Promise<Value>,
): Promise<Value> {
  const places = engine === 'SQLite' ? await sqlitePlaces() : await postgresPlaces();
  const opened: Database[] = [];
  try {
    const open = async (submissions: number): Promise<Database> => {
      const database = await openDatabase(await places.next());
      opened.push(database);
      await migrate(database);
      const startedAt = performance.now();
      await seedHistory(database, submissions);
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
      process.stdout.write(`${engine}: ${submissions} submissions made in ${seconds} s\n`);
      return database;
    };
    return await work({ few: await open(FEW), many: await open(MANY) });
  } finally {
    await Promise.all(opened.map((database) => database.close()));
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

await main();
