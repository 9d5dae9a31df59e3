import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database';
import { isInSource, type Source, type Stretch } from './history-postings';
import type { Found, Scan } from './scan-history';
import type { SubmissionRecord } from './submission-tables';

/** Numbers that are looked at first; each further window is four times as wide. */
const FIRST_WIDTH = 200;
const GROWTH = 4;
/** 200 · 4¹² is beyond every number: the last window always reaches the end. */
const WINDOWS_MAX = 13;

/**
 * Many lists at once, such as those of a hundred words that begin alike: the near end of the
 * stretch first, where mostly enough of them have something.
 */
export async function windowHistory(
  database: Database,
  { stretch, pageSize }: Scan,
  conditions: Conditions,
): Promise<Found> {
  const isNewestFirst = stretch.direction === 'newest_first';
  const read = (window: Window, size: number) =>
    readWindow(database, { stretch, window, size }, conditions);
  if (isNewestFirst) {
    // Mostly enough, and one statement: the newest number is looked up in it.
    const near = await read({ from: nearEnd(stretch), to: stretch.to }, pageSize + 1);
    if (near.length > pageSize) return fullPage(near, pageSize);
  }
  const newest = await newestNumber(database, stretch.hubId);
  let left = { from: stretch.from, to: Math.min(stretch.to, newest) };
  const records: SubmissionRecord[] = [];
  for (let round = 0; round < WINDOWS_MAX && left.from <= left.to; round += 1) {
    const width = FIRST_WIDTH * GROWTH ** round;
    const window = isNewestFirst
      ? { from: Math.max(left.from, left.to - width + 1), to: left.to }
      : { from: left.from, to: Math.min(left.to, left.from + width - 1) };
    records.push(...(await read(window, pageSize + 1 - records.length)));
    if (records.length > pageSize) return fullPage(records, pageSize);
    left = isNewestFirst
      ? { from: left.from, to: window.from - 1 }
      : { from: window.to + 1, to: left.to };
  }
  return { records, goesOnAt: null, reach: 'whole' };
}

type Conditions = { readonly lead: Source; readonly others: readonly Source[] };
type Window = { readonly from: number | RawBuilder<number>; readonly to: number };

/** Where the first window begins, seen from the newest submission that can be in it. */
function nearEnd({ hubId, from, to }: Stretch): RawBuilder<number> {
  const newest = sql<number>`(select last_submission_number from portals where hub_id = ${hubId})`;
  const last = to === Number.MAX_SAFE_INTEGER ? newest : sql<number>`cast(${to} as bigint)`;
  return sql<number>`case when ${last} - ${FIRST_WIDTH - 1} > ${from}
    then ${last} - ${FIRST_WIDTH - 1} else ${from} end`;
}

function fullPage(records: readonly SubmissionRecord[], pageSize: number): Found {
  const page = records.slice(0, pageSize);
  return { records: page, goesOnAt: page.at(-1)?.number ?? null, reach: 'whole' };
}

function readWindow(
  database: Database,
  {
    stretch,
    window,
    size,
  }: { readonly stretch: Stretch; readonly window: Window; readonly size: number },
  { lead, others }: Conditions,
): Promise<readonly SubmissionRecord[]> {
  const { hubId, direction } = stretch;
  return database.read((db) => {
    let query = db
      .selectFrom('submissions')
      .selectAll()
      .where('hub_id', '=', hubId)
      .where(numbersIn(lead, hubId, window))
      .orderBy('number', direction === 'newest_first' ? 'desc' : 'asc')
      .limit(size);
    for (const source of others) query = query.where(isInSource(source, hubId));
    return query.execute();
  });
}

function numbersIn(source: Source, hubId: number, { from, to }: Window) {
  const terms = source.flatMap((branch) => (branch.kind === 'term' ? [branch.term] : []));
  return sql<boolean>`number in (select number from submission_terms
    where hub_id = ${hubId} and term in (${sql.join(terms)})
    and number >= ${from} and number <= ${to})`;
}

async function newestNumber(database: Database, hubId: number): Promise<number> {
  const record = await database.read((db) =>
    db
      .selectFrom('portals')
      .select('last_submission_number')
      .where('hub_id', '=', hubId)
      .executeTakeFirst(),
  );
  return record?.last_submission_number ?? 0;
}
