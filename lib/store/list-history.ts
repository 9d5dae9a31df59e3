import { sql } from 'kysely';
import type { HistoryPage, HistoryQuery } from '../submissions/history-search';
import type { Database } from './database';
import { findSources, findStretch } from './history-conditions';
import { sourceNumbers, type Source, type Stretch } from './history-postings';
import { scanHistory, type Found } from './scan-history';
import { submissionFromRecord } from './submission-records';
import type { SubmissionRecord } from './submission-tables';

const NOTHING: HistoryPage = { submissions: [], olderThan: null, newerThan: null, reach: 'whole' };

/**
 * One page of the history. What it costs depends on its size, never on how many submissions there
 * are: nothing is counted, and nothing is skipped.
 */
export async function listHistory(database: Database, query: HistoryQuery): Promise<HistoryPage> {
  const stretch = await findStretch(database, query);
  if (stretch === null) return NOTHING;
  const sources = await findSources(database, query.hubId, query.search);
  if (sources === 'too_broad') return { ...NOTHING, reach: 'too_broad' };
  if (sources.some((source) => source.length === 0)) return NOTHING;
  const [first, ...others] = sources;
  const found =
    others.length === 0
      ? await readStretch(database, { stretch, source: first ?? null, pageSize: query.pageSize })
      : await scanHistory(database, { stretch, sources, pageSize: query.pageSize });
  // The way back ends at the newest page, which is always full.
  if (query.edge.kind === 'newer' && found.goesOnAt === null) {
    return listHistory(database, { ...query, edge: { kind: 'newest' } });
  }
  return toPage(found, query);
}

/** With one condition at most, an index has the page as it is. */
async function readStretch(
  database: Database,
  {
    stretch,
    source,
    pageSize,
  }: { readonly stretch: Stretch; readonly source: Source | null; readonly pageSize: number },
): Promise<Found> {
  const records = await database.read((db) => {
    const inStretch = db
      .selectFrom('submissions')
      .selectAll()
      .where('hub_id', '=', stretch.hubId)
      .orderBy('number', stretch.direction === 'newest_first' ? 'desc' : 'asc')
      .limit(pageSize + 1);
    return source === null
      ? inStretch.where('number', '>=', stretch.from).where('number', '<=', stretch.to).execute()
      : inStretch
          .where(
            sql<boolean>`number in (select number from
              (${sourceNumbers(source, stretch, pageSize + 1)}) as found)`,
          )
          .execute();
  });
  return cutPage(records, pageSize);
}

function cutPage(records: readonly SubmissionRecord[], pageSize: number): Found {
  const page = records.slice(0, pageSize);
  const hasMore = records.length > pageSize;
  return {
    records: page,
    goesOnAt: hasMore ? (page.at(-1)?.number ?? null) : null,
    reach: 'whole',
  };
}

/** Newest first, whichever way it was read. */
function toPage({ records, goesOnAt, reach }: Found, { edge }: HistoryQuery): HistoryPage {
  const submissions = records.map(submissionFromRecord);
  if (edge.kind === 'newer') {
    const olderThan = submissions[0]?.number ?? edge.than + 1;
    return { submissions: submissions.reverse(), olderThan, newerThan: goesOnAt, reach };
  }
  const newerThan = edge.kind === 'newest' ? null : (submissions[0]?.number ?? edge.than - 1);
  return { submissions, olderThan: goesOnAt, newerThan, reach };
}
