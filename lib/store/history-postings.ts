import { sql, type RawBuilder } from 'kysely';
import type { SubmissionStatus } from '../submissions/submission';
import type { Database } from './database';

/** One list of submissions in the order of their numbers, ready in an index. */
export type Branch =
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'status'; readonly status: SubmissionStatus };

/** Everything that meets one condition: it is in one of these lists, or in several. */
export type Source = readonly Branch[];

/** A stretch of the history, ends included, and from which end it is looked at. */
export type Stretch = {
  readonly hubId: number;
  readonly from: number;
  readonly to: number;
  readonly direction: 'newest_first' | 'oldest_first';
};

/** The numbers at the near end of a source, in the stretch's direction. */
export type Postings = {
  readonly numbers: readonly number[];
  /** The last number up to which nothing is left out; `null` where these are all. */
  readonly reachedTo: number | null;
};

/** The newest of many lists lie close together: a few of each are mostly enough. */
const PER_BRANCH_MIN = 4;

export async function readPostings(
  database: Database,
  source: Source,
  { stretch, size }: { readonly stretch: Stretch; readonly size: number },
): Promise<Postings> {
  const perBranch = Math.max(PER_BRANCH_MIN, Math.ceil(size / source.length));
  const parts = source.map(
    (branch, index) =>
      sql`select ${sql.lit(index)} as branch, number
        from (${branchNumbers(branch, stretch, perBranch)}) as part`,
  );
  const { rows } = await database.read((db) =>
    sql<{ readonly branch: number; readonly number: number }>`${sql.join(
      parts,
      sql` union all `,
    )}`.execute(db),
  );
  return mergeBranches(rows, { stretch, perBranch });
}

/** Numbers of all branches, each once; each branch gives at most `size`. */
export function sourceNumbers(
  source: Source,
  stretch: Stretch,
  size: number,
): RawBuilder<{ readonly number: number }> {
  return sql<{ readonly number: number }>`${sql.join(
    source.map(
      (branch) => sql`select number from (${branchNumbers(branch, stretch, size)}) as part`,
    ),
    sql` union `,
  )}`;
}

/** Whether the submission at hand is in the source. */
export function isInSource(source: Source, hubId: number): RawBuilder<boolean> {
  const statuses = statusesOf(source);
  return statuses.length > 0
    ? sql<boolean>`submissions.status in (${sql.join(statuses)})`
    : isNumberInSource(source, hubId, sql.ref('submissions.number'));
}

/** Whether the submission of a number is in the source: its row is not looked at. */
export function isNumberInSource(
  source: Source,
  hubId: number,
  number: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const statuses = statusesOf(source);
  const terms = source.flatMap((branch) => (branch.kind === 'term' ? [branch.term] : []));
  return statuses.length > 0
    ? sql<boolean>`exists (select 1 from submissions as has
        where has.hub_id = ${hubId} and has.status in (${sql.join(statuses)})
        and has.number = ${number})`
    : sql<boolean>`exists (select 1 from submission_terms as has
        where has.hub_id = ${hubId} and has.term in (${sql.join(terms)})
        and has.number = ${number})`;
}

function statusesOf(source: Source): readonly SubmissionStatus[] {
  return source.flatMap((branch) => (branch.kind === 'status' ? [branch.status] : []));
}

function branchNumbers(
  branch: Branch,
  { hubId, from, to, direction }: Stretch,
  size: number,
): RawBuilder<unknown> {
  const condition =
    branch.kind === 'term'
      ? sql`submission_terms where hub_id = ${hubId} and term = ${branch.term}`
      : sql`submissions where hub_id = ${hubId} and status = ${branch.status}`;
  const order = direction === 'newest_first' ? sql`desc` : sql`asc`;
  return sql`select number from ${condition}
    and number >= ${from} and number <= ${to} order by number ${order} limit ${size}`;
}

/** A branch that was cut tells nothing of what lies beyond its last number: neither does the whole. */
function mergeBranches(
  rows: readonly { readonly branch: number; readonly number: number }[],
  { stretch, perBranch }: { readonly stretch: Stretch; readonly perBranch: number },
): Postings {
  const sign = stretch.direction === 'newest_first' ? -1 : 1;
  const sizes = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (const { branch, number } of rows) {
    sizes.set(branch, (sizes.get(branch) ?? 0) + 1);
    lasts.set(branch, Math.max(lasts.get(branch) ?? Number.NEGATIVE_INFINITY, sign * number));
  }
  const cut = [...sizes].filter(([, size]) => size >= perBranch).map(([branch]) => branch);
  const reached = Math.min(...cut.map((branch) => lasts.get(branch) ?? Number.POSITIVE_INFINITY));
  const numbers = [...new Set(rows.map(({ number }) => number))]
    .filter((number) => sign * number <= reached)
    .sort((a, b) => sign * (a - b));
  return { numbers, reachedTo: cut.length === 0 ? null : sign * reached };
}
