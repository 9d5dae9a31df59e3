import { sql } from 'kysely';
import type { HistoryPage, HistoryQuery } from '../submissions/history-search';
import type { Database } from './database';
import { findSources, findStretch } from './history-conditions';
import { isNumberInSource, sourceNumbers, type Source } from './history-postings';
import { scanHistory, type Found, type Scan } from './scan-history';
import { submissionFromRecord } from './submission-records';
import type { SubmissionRecord } from './submission-tables';
import { windowHistory } from './window-history';

const NOTHING: HistoryPage = { submissions: [], olderThan: null, newerThan: null, reach: 'whole' };

/**
 * One page of the history. What it costs depends on its size, never on how many submissions there
 * are: nothing is counted, and nothing is skipped.
 */
export async function listHistory(database: Database, query: HistoryQuery): Promise<HistoryPage> {
  const [stretch, sources] = await Promise.all([
    findStretch(database, query),
    findSources(database, query.hubId, query.search),
  ]);
  if (stretch === null) return NOTHING;
  if (sources === 'too_broad') return { ...NOTHING, reach: 'too_broad' };
  if (sources.some((source) => source.length === 0)) return NOTHING;
  const { pageSize } = query;
  const found = await findPage(database, { stretch, sources, pageSize });
  // The way back ends at the newest page, which is always full.
  if (query.edge.kind === 'newer' && found.goesOnAt === null) {
    return listHistory(database, { ...query, edge: { kind: 'newest' } });
  }
  return toPage(found, query);
}

/** Lists that one statement merges without looking at much more than the page. */
const BRANCHES_MAX = 8;
/** What a condition that is likely to be rare is asked for at once, in place of a page. */
const LIKELY_SIZE = 150;

async function findPage(database: Database, scan: Scan): Promise<Found> {
  const [lead, ...others] = [...scan.sources].sort(compareRarity);
  if (lead === undefined) {
    return readPage(database, scan, null);
  }
  if (lead.length > BRANCHES_MAX) return windowHistory(database, scan, { lead, others });
  if (others.length === 0) {
    return readPage(database, scan, { lead, others, size: scan.pageSize + 1 });
  }
  const likely = await readPage(database, scan, { lead, others, size: LIKELY_SIZE });
  return likely.goesOnAt === null ? scanHistory(database, scan) : likely;
}

/** Whole only where the page is full, or where `size` numbers are more than there are. */
async function readPage(
  database: Database,
  { stretch, pageSize }: Scan,
  conditions: Conditions | null,
): Promise<Found> {
  const records = await database.read((db) => {
    let query = db
      .selectFrom('submissions')
      .selectAll()
      .where('hub_id', '=', stretch.hubId)
      .orderBy('number', stretch.direction === 'newest_first' ? 'desc' : 'asc')
      .limit(pageSize + 1);
    query =
      conditions === null
        ? query.where('number', '>=', stretch.from).where('number', '<=', stretch.to)
        : query.where(sql<boolean>`number in (${pageNumbers(conditions, { stretch, pageSize })})`);
    return query.execute();
  });
  return cutPage(records, pageSize);
}

type Conditions = {
  readonly lead: Source;
  readonly others: readonly Source[];
  /** Numbers of the lead that are looked at. */
  readonly size: number;
};

/** The numbers on a page: in order, so that no more are held against the others than fill it. */
function pageNumbers(
  { lead, others, size }: Conditions,
  { stretch, pageSize }: Pick<Scan, 'stretch' | 'pageSize'>,
) {
  const found = sql`select number from (${sourceNumbers(lead, stretch, size)}) as found`;
  const conditions = others.map((source) =>
    isNumberInSource(source, stretch.hubId, sql.ref('found.number')),
  );
  const where = conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;
  const order = stretch.direction === 'newest_first' ? sql`desc` : sql`asc`;
  return sql`${found}${where} order by number ${order} limit ${pageSize + 1}`;
}

/** The likely rarer condition first: a field before a word, a long word before a short one. */
function compareRarity(a: Source, b: Source): number {
  return a.length - b.length || rarity(b) - rarity(a);
}

const RANKS: readonly string[] = [':object:', ':pair:', ':by:', ':label:', ':type:'];

function rarity([branch]: Source): number {
  if (branch?.kind !== 'term') return -1;
  const rank = RANKS.findIndex((prefix) => branch.term.startsWith(prefix));
  return rank === -1 ? branch.term.length : rank * 10;
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
