import { sql } from 'kysely';
import type { Database } from './database';
import { isInSource, type Source } from './history-postings';
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
  { lead, others }: { readonly lead: Source; readonly others: readonly Source[] },
): Promise<Found> {
  const newest = await newestNumber(database, stretch.hubId);
  const whole = { from: stretch.from, to: Math.min(stretch.to, newest) };
  const isNewestFirst = stretch.direction === 'newest_first';
  const records: SubmissionRecord[] = [];
  let left = whole;
  for (let round = 0; round < WINDOWS_MAX && left.from <= left.to; round += 1) {
    const width = FIRST_WIDTH * GROWTH ** round;
    const window = isNewestFirst
      ? { from: Math.max(left.from, left.to - width + 1), to: left.to }
      : { from: left.from, to: Math.min(left.to, left.from + width - 1) };
    const wanted = pageSize + 1 - records.length;
    records.push(
      ...(await database.read((db) => {
        let query = db
          .selectFrom('submissions')
          .selectAll()
          .where('hub_id', '=', stretch.hubId)
          .where(numbersIn(lead, { hubId: stretch.hubId, ...window }))
          .orderBy('number', isNewestFirst ? 'desc' : 'asc')
          .limit(wanted);
        for (const source of others) query = query.where(isInSource(source, stretch.hubId));
        return query.execute();
      })),
    );
    if (records.length > pageSize) {
      const page = records.slice(0, pageSize);
      return { records: page, goesOnAt: page.at(-1)?.number ?? null, reach: 'whole' };
    }
    left = isNewestFirst
      ? { from: left.from, to: window.from - 1 }
      : { from: window.to + 1, to: left.to };
  }
  return { records, goesOnAt: null, reach: 'whole' };
}

function numbersIn(
  source: Source,
  { hubId, from, to }: { readonly hubId: number; readonly from: number; readonly to: number },
) {
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
