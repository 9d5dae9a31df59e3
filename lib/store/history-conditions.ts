import { sql, type RawBuilder } from 'kysely';
import type {
  HistoryQuery,
  HistorySearch,
  PageEdge,
  TermMatch,
} from '../submissions/history-search';
import type { Database } from './database';
import type { Source, Stretch } from './history-postings';

/** More words than these begin so: nobody means all of them. */
export const WORDS_MAX = 100;

/** Sorts behind every character. */
const LAST = '\u{10FFFF}';

/** All conditions of a search; each submission has to be in every one of them. */
export async function findSources(
  database: Database,
  hubId: number,
  { terms, statuses }: HistorySearch,
): Promise<readonly Source[] | 'too_broad'> {
  const begun = await findWords(
    database,
    hubId,
    terms.flatMap(({ prefix }) => (prefix === null ? [] : [prefix])),
  );
  if ([...begun.values()].some((words) => words.length > WORDS_MAX)) return 'too_broad';
  const sources = terms.map((match): Source =>
    termsOf(match, begun).map((term) => ({ kind: 'term', term })),
  );
  return statuses.length === 0
    ? sources
    : [...sources, statuses.map((status) => ({ kind: 'status', status }))];
}

function termsOf(
  { exact, prefix }: TermMatch,
  begun: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...new Set([...exact, ...(prefix === null ? [] : (begun.get(prefix) ?? []))])];
}

async function findWords(
  database: Database,
  hubId: number,
  prefixes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (prefixes.length === 0) return new Map();
  const parts = [...new Set(prefixes)].map(
    (prefix) => sql`select ${prefix} as prefix, word from (
      select word from search_words
      where hub_id = ${hubId} and word >= ${prefix} and word < ${`${prefix}${LAST}`}
      order by word limit ${WORDS_MAX + 1}
    ) as part`,
  );
  const { rows } = await database.read((db) =>
    sql<{ readonly prefix: string; readonly word: string }>`${sql.join(
      parts,
      sql` union all `,
    )}`.execute(db),
  );
  const words = new Map<string, string[]>();
  for (const { prefix, word } of rows) words.set(prefix, [...(words.get(prefix) ?? []), word]);
  return words;
}

/** Which numbers can be on the page; `null` where none can. */
export async function findStretch(
  database: Database,
  { hubId, search, edge }: Pick<HistoryQuery, 'hubId' | 'search' | 'edge'>,
): Promise<Stretch | null> {
  const days = await numbersOfDays(database, hubId, search);
  if (days === null) return null;
  const { from, to } = within(days, edge);
  const stretch = {
    hubId,
    from: Math.max(from, search.number ?? 0),
    to: Math.min(to, search.number ?? Number.MAX_SAFE_INTEGER),
    direction: edge.kind === 'newer' ? 'oldest_first' : 'newest_first',
  } as const;
  return stretch.from > stretch.to ? null : stretch;
}

type Range = { readonly from: number; readonly to: number };

function within({ from, to }: Range, edge: PageEdge): Range {
  switch (edge.kind) {
    case 'newest':
      return { from, to };
    case 'older':
      return { from, to: Math.min(to, edge.than - 1) };
    case 'newer':
      return { from: Math.max(from, edge.than + 1), to };
  }
}

/** Numbers grow with time, so that days are a stretch of numbers. */
async function numbersOfDays(
  database: Database,
  hubId: number,
  { createdFrom, createdBefore }: HistorySearch,
): Promise<Range | null> {
  if (createdFrom === null && createdBefore === null) {
    return { from: 0, to: Number.MAX_SAFE_INTEGER };
  }
  const first = createdFrom === null ? sql<number>`0` : numberAt(hubId, ['>=', createdFrom]);
  const last =
    createdBefore === null
      ? sql<number>`${Number.MAX_SAFE_INTEGER}`
      : numberAt(hubId, ['<', createdBefore]);
  const { rows } = await database.read((db) =>
    sql<Record<'first' | 'last', number | null>>`select cast(${first} as bigint) as first,
      cast(${last} as bigint) as last`.execute(db),
  );
  const { first: from, last: to } = rows[0] ?? { first: null, last: null };
  return from === null || to === null ? null : { from, to };
}

/** The first submission from a moment on, or the last one before it. */
function numberAt(
  hubId: number,
  [side, createdAt]: readonly ['>=' | '<', number],
): RawBuilder<number> {
  const direction = side === '<' ? sql`desc` : sql`asc`;
  return sql<number>`(select number from submissions
    where hub_id = ${hubId} and created_at ${sql.raw(side)} ${createdAt}
    order by created_at ${direction}, number ${direction} limit 1)`;
}
