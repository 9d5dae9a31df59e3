import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from './database';

/** A transaction used the database beside it. On SQLite that would wait for itself for ever. */
export class NestedUseError extends Error {
  override readonly name = 'NestedUseError';

  constructor() {
    super('Inside of a transaction only the transaction may be used, not the database around it.');
  }
}

/** The same database; using it from inside of one of its own transactions throws at once. */
export function refuseNesting(database: Database): Database {
  const insideTransaction = new AsyncLocalStorage<true>();
  const refuseInside = (): void => {
    if (insideTransaction.getStore() === true) throw new NestedUseError();
  };
  return {
    ...database,
    read: async (work) => {
      refuseInside();
      return database.read(work);
    },
    withTransaction: async (work) => {
      refuseInside();
      return database.withTransaction((transaction) =>
        insideTransaction.run(true, () => work(transaction)),
      );
    },
  };
}
