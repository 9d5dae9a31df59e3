import type { Database } from '../database';
import type { Tables } from '../tables';

/** What refers to others goes first. */
const TABLES = [
  'submission_terms',
  'search_words',
  'drift',
  'snapshots',
  'audit',
  'audit_heads',
  'leases',
  'rate_shares',
  'rate_limits',
  'attempts',
  'submission_links',
  'submission_rows',
  'batches',
  'submissions',
  'plans',
  'catalogues',
  'simulator_state',
  'portal_tokens',
  'portals',
  'oauth_states',
  'oauth_codes',
  'sessions',
  'sign_in_links',
  'people',
] as const satisfies readonly (keyof Tables)[];

/** Leaves the tables, empties them. */
export async function wipe(database: Database): Promise<void> {
  await database.withTransaction(async (transaction) => {
    for (const table of TABLES) await transaction.deleteFrom(table).execute();
  });
}
