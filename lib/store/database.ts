import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './tables';

export type Engine = 'sqlite' | 'postgres';

export type StoreTransaction = Transaction<Tables>;

/** One database, whichever engine. Queries are written once; what differs is behind this type. */
export type Database = {
  readonly engine: Engine;
  /** Epoch milliseconds. */
  readonly nowMs: () => number;
  /** The time that all processes share, for use in a query: PostgreSQL's own clock. */
  readonly nowSql: () => RawBuilder<number>;
  /** The items of a JSON array as a table with the column `value`, for use in a query. */
  readonly jsonRows: (json: string) => RawBuilder<unknown>;
  /** For reads of one statement. Never inside of `withTransaction`: on SQLite it would wait for itself. */
  readonly read: <Value>(work: (database: Kysely<Tables>) => Promise<Value>) => Promise<Value>;
  /**
   * All or nothing. `work` gets only the transaction, may run more than once, and never waits for
   * anything but the database.
   */
  readonly withTransaction: <Value>(
    work: (transaction: StoreTransaction) => Promise<Value>,
  ) => Promise<Value>;
  readonly close: () => Promise<void>;
};
