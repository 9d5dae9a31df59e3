import type { HistoryPage } from '../submissions/history-search';
import type { Database } from './database';
import {
  isInSource,
  readPostings,
  type Postings,
  type Source,
  type Stretch,
} from './history-postings';
import type { SubmissionRecord } from './submission-tables';

/** Numbers that are looked at before it is decided which condition leads, and at most in a round. */
const FIRST_SIZE = 150;
const ROUND_SIZE_MAX = 4_000;
/** With these a page looks at some 20,000 submissions at most, however few of them match. */
const ROUNDS_MAX = 8;

/** In the stretch's direction. */
export type Found = {
  readonly records: readonly SubmissionRecord[];
  /** The number beyond which more may follow; `null` where nothing does. */
  readonly goesOnAt: number | null;
  readonly reach: Extract<HistoryPage['reach'], 'whole' | 'partial'>;
};

export type Scan = {
  readonly stretch: Stretch;
  readonly sources: readonly Source[];
  readonly pageSize: number;
};

/** Several conditions: the rarest leads, and what it names is held against the others. */
export async function scanHistory(database: Database, scan: Scan): Promise<Found> {
  const { stretch, pageSize } = scan;
  const { source, others, first } = await findLead(database, scan);
  const records: SubmissionRecord[] = [];
  let postings = first;
  for (let round = 0; ; round += 1) {
    const wanted = pageSize + 1 - records.length;
    records.push(...(await matching(database, postings.numbers, { stretch, others, wanted })));
    if (records.length > pageSize) {
      const page = records.slice(0, pageSize);
      return { records: page, goesOnAt: page.at(-1)?.number ?? null, reach: 'whole' };
    }
    const { reachedTo } = postings;
    if (reachedTo === null) return { records, goesOnAt: null, reach: 'whole' };
    if (round === ROUNDS_MAX) return { records, goesOnAt: reachedTo, reach: 'partial' };
    postings = await readPostings(database, source, {
      stretch: beyond(stretch, reachedTo),
      size: Math.min(FIRST_SIZE * 4 ** (round + 1), ROUND_SIZE_MAX),
    });
  }
}

/** The condition whose first numbers reach farthest; of those that are whole, the shortest. */
async function findLead(database: Database, { stretch, sources }: Scan) {
  const read = await Promise.all(
    sources.map(async (source) => ({
      source,
      first: await readPostings(database, source, { stretch, size: FIRST_SIZE }),
    })),
  );
  const sign = stretch.direction === 'newest_first' ? -1 : 1;
  const reachOf = ({ reachedTo }: Postings): number =>
    reachedTo === null ? Number.MAX_SAFE_INTEGER : sign * reachedTo;
  const [lead] = read.sort(
    (a, b) =>
      reachOf(b.first) - reachOf(a.first) || a.first.numbers.length - b.first.numbers.length,
  );
  if (lead === undefined) throw new Error('A scan needs a condition.');
  return { ...lead, others: sources.filter((source) => source !== lead.source) };
}

async function matching(
  database: Database,
  numbers: readonly number[],
  {
    stretch,
    others,
    wanted,
  }: { readonly stretch: Stretch; readonly others: readonly Source[]; readonly wanted: number },
): Promise<readonly SubmissionRecord[]> {
  if (numbers.length === 0) return [];
  return database.read((db) => {
    let query = db
      .selectFrom('submissions')
      .selectAll()
      .where('hub_id', '=', stretch.hubId)
      .where('number', 'in', numbers)
      .orderBy('number', stretch.direction === 'newest_first' ? 'desc' : 'asc')
      .limit(wanted);
    for (const source of others) query = query.where(isInSource(source, stretch.hubId));
    return query.execute();
  });
}

function beyond(stretch: Stretch, number: number): Stretch {
  return stretch.direction === 'newest_first'
    ? { ...stretch, to: number - 1 }
    : { ...stretch, from: number + 1 };
}
