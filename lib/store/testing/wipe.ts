import { openDatabase, type StoreLocation } from '../connection';
import { migrate } from '../migrate';
import type { Tables } from '../tables';

/** What refers to others goes first. */
const TABLES = [
  'audit',
  'attempts',
  'submission_rows',
  'batches',
  'submissions',
  'plans',
  'catalogues',
  'simulator_state',
  'portals',
  'sessions',
  'sign_in_links',
  'people',
] as const satisfies readonly (keyof Tables)[];

/** Leaves the tables, empties them. */
export async function wipe(location: StoreLocation): Promise<void> {
  const database = await openDatabase(location);
  await migrate(database);
  await database.withTransaction(async (transaction) => {
    for (const table of TABLES) await transaction.deleteFrom(table).execute();
  });
  await database.close();
}
