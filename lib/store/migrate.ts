import { sql } from 'kysely';
import type { Database, Engine, StoreTransaction } from './database';
import { mainRoad } from './migrations/0001-main-road';
import { connections } from './migrations/0002-connections';
import { manyProcesses } from './migrations/0003-many-processes';
import { live } from './migrations/0004-live';
import { historySearch } from './migrations/0005-history-search';
import { snapshots } from './migrations/0006-snapshots';
import { oauthCodes } from './migrations/0007-oauth-codes';
import { rateUse } from './migrations/0008-rate-use';
import type { ColumnTypes, Migration } from './migrations/migration';

const MIGRATIONS: readonly Migration[] = [
  mainRoad,
  connections,
  manyProcesses,
  live,
  historySearch,
  snapshots,
  oauthCodes,
  rateUse,
];

const COLUMN_TYPES: Readonly<Record<Engine, ColumnTypes>> = {
  sqlite: { key: 'text', keyed: ' without rowid' },
  postgres: { key: 'text collate "C"', keyed: '' },
};

/** Any number that no other program takes locks with. */
const LOCK_CLASS = 762_300_001;

/** The data was written by a later Linkcap, whose tables this one does not know. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  readonly databaseVersion: number;
  readonly codeVersion: number;

  constructor(databaseVersion: number, codeVersion: number) {
    super(
      `The database has version ${databaseVersion}, this Linkcap knows ${codeVersion}. It was written by a newer Linkcap: start that one, or restore a backup from before the update.`,
    );
    this.databaseVersion = databaseVersion;
    this.codeVersion = codeVersion;
  }
}

/** Brings the tables up to this code, in one transaction, one process at a time. */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.withTransaction(async (transaction) => {
    if (database.engine === 'postgres') await lockSchema(transaction);
    await sql`create table if not exists schema_migrations (
      version bigint primary key, name text not null, applied_at bigint not null
    )`.execute(transaction);
    const version = await readVersion(transaction);
    const codeVersion = migrations.at(-1)?.version ?? 0;
    if (version > codeVersion) throw new NewerDatabaseError(version, codeVersion);
    for (const migration of migrations) {
      if (migration.version > version) await apply(database, transaction, migration);
    }
  });
}

async function lockSchema(transaction: StoreTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_CLASS)}, hashtext(current_schema()))`.execute(
    transaction,
  );
}

/** The version of the tables, 0 where there are none, and that of this code. */
export async function readVersions(
  database: Database,
): Promise<{ readonly database: number; readonly code: number }> {
  const version = await database.withTransaction(async (transaction) =>
    (await hasTables(database, transaction)) ? readVersion(transaction) : 0,
  );
  return { database: version, code: MIGRATIONS.at(-1)?.version ?? 0 };
}

async function hasTables({ engine }: Database, transaction: StoreTransaction): Promise<boolean> {
  const { rows } = await (
    engine === 'postgres'
      ? sql`select 1 where to_regclass('schema_migrations') is not null`
      : sql`select 1 from sqlite_master where name = 'schema_migrations'`
  ).execute(transaction);
  return rows.length > 0;
}

async function readVersion(transaction: StoreTransaction): Promise<number> {
  const { rows } = await sql<{
    readonly version: number | null;
  }>`select max(version) as version from schema_migrations`.execute(transaction);
  return rows[0]?.version ?? 0;
}

async function apply(
  { engine, nowMs }: Database,
  transaction: StoreTransaction,
  { version, name, statements }: Migration,
): Promise<void> {
  for (const statement of statements(COLUMN_TYPES[engine])) {
    await sql.raw(statement).execute(transaction);
  }
  await sql`insert into schema_migrations (version, name, applied_at)
    values (${version}, ${name}, ${nowMs()})`.execute(transaction);
}
