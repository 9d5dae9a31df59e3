import {
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type CompiledQuery,
  type QueryId,
  type RootOperationNode,
} from 'kysely';
import pg from 'pg';
import { bindableValues } from './bindable-value';
import type { Database } from './database';
import { retryBusy } from './retry-busy';
import type { Tables } from './tables';

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const STALLED_MS = 30_000;

/** PostgreSQL's number of the type `bigint`. */
const BIGINT_OID = 20;

/** Serialization failure, deadlock: PostgreSQL undid the transaction and asks to repeat it. */
const BUSY_CODES: ReadonlySet<string | undefined> = new Set(['40001', '40P01']);

/** Refuses what SQLite could not take, so that one query code behaves alike on both engines. */
class CheckingQueryCompiler extends PostgresQueryCompiler {
  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    const query = super.compileQuery(node, queryId);
    return { ...query, parameters: bindableValues(query.parameters) };
  }
}

export type PostgresOptions = {
  /** For tests: instead of the clock of this machine, and of the database. */
  readonly nowMs?: () => number;
  /**
   * A transaction that stands still for longer is ended by the server: a process that was stopped
   * in the middle of one must not hold up the others, nor commit when it wakes.
   */
  readonly stalledMs?: number;
};

export function openPostgres(databaseUrl: string, options: PostgresOptions = {}): Database {
  const pool = connect(databaseUrl, options.stalledMs ?? STALLED_MS);
  const { nowMs } = options;
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDriver({ pool }),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new CheckingQueryCompiler(),
    },
  });
  return {
    engine: 'postgres',
    nowMs: nowMs ?? Date.now,
    jsonRows: (json) => sql`jsonb_array_elements(cast(${json} as jsonb)) as each(value)`,
    nowSql: () =>
      nowMs === undefined
        ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
        : sql<number>`cast(${nowMs()} as bigint)`,
    read: (work) => retryBusy(() => work(kysely), isBusy),
    withTransaction: (work) =>
      retryBusy(
        () => kysely.transaction().setIsolationLevel('read committed').execute(work),
        isBusy,
      ),
    close: () => kysely.destroy(),
  };
}

function connect(databaseUrl: string, stalledMs: number): pg.Pool {
  // For this pool only: `pg` gives text for `bigint`.
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT_OID, wholeNumber);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: stalledMs,
    types,
  });
  // An idle connection that breaks leaves the pool by itself; unheard, this event would end the process.
  pool.on('error', () => undefined);
  // One that breaks while it is used fails its query; the event beside that, too, would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 53 bits.`);
  return value;
}

function isBusy(error: unknown): boolean {
  return error instanceof pg.DatabaseError && BUSY_CODES.has(error.code);
}
