import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  Kysely,
  sql,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SelectModifierNode,
  type SqliteDatabase,
} from 'kysely';
import LibsqlDatabase from 'libsql';
import { bindableValues } from './bindable-value';
import type { Database } from './database';
import { retryBusy } from './retry-busy';
import type { Tables } from './tables';

/** Blocks the event loop for as long; the patient waiting is `retryBusy`. */
const BUSY_TIMEOUT_MS = 50;

/**
 * Takes the write lock at once: a read that later wants to write could not wait for it. By `exec`,
 * because libsql leaves a prepared `begin` that found the lock taken unfinished, and no transaction
 * of that connection could commit any more.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #connection: LibsqlDatabase.Database;

  constructor(connection: LibsqlDatabase.Database) {
    super({ database: checkingDatabase(connection) });
    this.#connection = connection;
  }

  override beginTransaction(): Promise<void> {
    return this.#execute('begin immediate');
  }

  override commitTransaction(): Promise<void> {
    return this.#execute('commit');
  }

  override rollbackTransaction(): Promise<void> {
    return this.#execute('rollback');
  }

  async #execute(sql: string): Promise<void> {
    await Promise.resolve();
    this.#connection.exec(sql);
  }
}

/** SQLite has no row locks and needs none: a transaction holds the one write lock. */
class LocklessQueryCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForNoKeyUpdate' && node.modifier !== 'ForShare')
      super.visitSelectModifier(node);
  }
}

export async function openSqlite(file: string, nowMs: () => number): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const connection = await retryBusy(() => Promise.resolve(connect(file)), isBusy);
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateDriver(connection),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new LocklessQueryCompiler(),
    },
  });
  return {
    engine: 'sqlite',
    nowMs,
    // One process works on the file: its clock is the clock.
    nowSql: () => sql<number>`cast(${nowMs()} as bigint)`,
    jsonRows: (json) => sql`json_each(${json})`,
    read: (work) => retryBusy(() => work(kysely), isBusy),
    withTransaction: (work) => retryBusy(() => kysely.transaction().execute(work), isBusy),
    close: () => kysely.destroy(),
  };
}

function connect(file: string): LibsqlDatabase.Database {
  const connection = new LibsqlDatabase(file, { timeout: BUSY_TIMEOUT_MS });
  connection.exec('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full');
  connection.exec('pragma foreign_keys = on');
  return connection;
}

/** libsql as Kysely wants it, with every value checked before libsql sees it. */
function checkingDatabase(connection: LibsqlDatabase.Database): SqliteDatabase {
  return {
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(bindableValues(parameters)),
        run: (parameters) => statement.run(bindableValues(parameters)),
        iterate: (parameters) => statement.iterate(bindableValues(parameters)),
      };
    },
    close: () => {
      connection.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof LibsqlDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
