import { sql } from 'kysely';
import type { Database } from '../lib/store/database';

export const HUB_ID = 8_001_001;
export const PEOPLE = 20;
export const TYPES = 500;
export const LABELS = 50;
export const TICKETS = 5_000;

/** A day has so many submissions. */
const MINUTE_MS = 60_000;
export const START_MS = 1_700_000_000_000;

/**
 * A history of so many submissions, made by the database itself: heads and terms, which is all that
 * a page of the history and a search read. Four in five ended well.
 */
export async function seedHistory(database: Database, submissions: number): Promise<void> {
  const numbers =
    database.engine === 'postgres'
      ? `select i from generate_series(1::bigint, ${submissions}::bigint) as numbers(i)`
      : `with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${submissions}) select i from numbers`;
  const run = (statement: string): Promise<unknown> =>
    database.withTransaction((transaction) => sql.raw(statement).execute(transaction));
  if (database.engine === 'sqlite') {
    await database.read((db) => sql.raw('pragma synchronous = off').execute(db));
    await database.read((db) => sql.raw('pragma cache_size = -400000').execute(db));
  }
  await run(`insert into portals (hub_id, name, account_type, connection, api_version,
    last_submission_number, created_at)
    values (${HUB_ID}, 'Bench', 'sandbox', 'demo', '2026-09', ${submissions}, 0)`);
  await run(`insert into submissions (submission_id, hub_id, number, api_version, plan_id,
    idempotency_key, body_hash, person_id, created_by, note, status, created_at, started_at,
    ended_at, counts, pair_count, terms_version)
    select 'S' || i, ${HUB_ID}, i, '2026-09', 'P', 'K' || i, 'H', 'person', 'person' || (i % ${PEOPLE}),
      'OPS ticket' || (i % ${TICKETS}) || 'x', case when i % 5 = 0 then 'completed_with_errors' else 'completed' end,
      ${START_MS} + i * ${MINUTE_MS}, ${START_MS} + i * ${MINUTE_MS}, ${START_MS} + i * ${MINUTE_MS} + 5000,
      '{"applied":2}', 1, 1
    from (${numbers}) as made`);
  for (const [term, modulus] of TERMS) {
    // In the order of the index: it grows at its end, not everywhere at once.
    await run(`insert into submission_terms (hub_id, term, number)
      select ${HUB_ID}, ${term}, i from (${numbers}) as made order by i % ${modulus}, i`);
  }
  for (const [word, count] of WORDS) {
    await run(`insert into search_words (hub_id, word)
      select distinct ${HUB_ID}, ${word} from (${numbers}) as made where i <= ${count}`);
  }
  await run(database.engine === 'postgres' ? 'analyze' : 'pragma optimize');
}

const TERMS: readonly (readonly [term: string, modulus: number])[] = [
  [`'contacts'`, 1],
  [`'deals'`, 1],
  [`':object:0-1'`, 1],
  [`':object:0-3'`, 1],
  [`':pair:0-3>0-1'`, 1],
  [`'ops'`, 1],
  [`'person' || (i % ${PEOPLE})`, PEOPLE],
  [`':by:person' || (i % ${PEOPLE})`, PEOPLE],
  [`'label' || (i % ${LABELS})`, LABELS],
  [`':label:label' || (i % ${LABELS})`, LABELS],
  [`':type:' || (i % ${TYPES})`, TYPES],
  [`'ticket' || (i % ${TICKETS}) || 'x'`, TICKETS],
];

const WORDS: readonly (readonly [word: string, count: number])[] = [
  [`'contacts'`, 1],
  [`'deals'`, 1],
  [`'ops'`, 1],
  [`'person' || (i % ${PEOPLE})`, PEOPLE],
  [`'label' || (i % ${LABELS})`, LABELS],
  [`'ticket' || (i % ${TICKETS}) || 'x'`, TICKETS],
];
