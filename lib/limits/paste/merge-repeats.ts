import { groupBy } from '../group-by';
import type { AssociationType } from '../limit';
import type { Answers } from './paste-answers';
import type { PasteFix, PasteRow, SkippedLine } from './paste-result';
import { problem } from './type-problems';

/** Rows, and the portal's own object for the type of each, by which repeats are found. */
type TypedRows = {
  readonly rows: readonly PasteRow[];
  readonly types: readonly (AssociationType | null)[];
};

/** Where one limit is asked for in more ways than this, choosing is not a matter of a click. */
const CHOICES_MAX = 10;

/** Sound rows for one limit, more than one. */
type Group = {
  /** The first row for each number that is asked for. */
  readonly distinct: ReadonlySet<PasteRow>;
  readonly counts: ReadonlyMap<PasteRow['limit'], number>;
  readonly chosen: PasteRow | undefined;
  readonly place: (row: PasteRow) => number;
};

/** Rows that say the same are one; rows that contradict each other ask. Numbers the rows. */
export function mergeRepeats(
  typed: TypedRows,
  answers: Answers,
): { readonly rows: readonly PasteRow[]; readonly skipped: readonly SkippedLine[] } {
  if (!mayRepeat(typed.types)) return { rows: numbered(typed.rows), skipped: [] };
  const groups = repeatsOf(typed, answers);
  const skipped: SkippedLine[] = [];
  const kept: PasteRow[] = [];
  typed.rows.forEach((row, position) => {
    const type = typed.types[position];
    const group = type && row.problems.length === 0 ? groups.get(type) : undefined;
    if (!group) kept.push(row);
    else if (group.chosen && group.chosen.limit !== row.limit) {
      skipped.push(skippedRow(row, 'left_as_is'));
    } else if (!group.distinct.has(row)) skipped.push(skippedRow(row, 'identical'));
    else kept.push(spokenFor(row, group));
  });
  return { rows: numbered(kept), skipped };
}

/** Rows whose type ids are all different are of different types. */
function mayRepeat(types: TypedRows['types']): boolean {
  const seen = new Set<number>();
  for (const type of types) {
    if (type === null) continue;
    if (seen.has(type.typeId)) return true;
    seen.add(type.typeId);
  }
  return false;
}

function repeatsOf(
  { rows, types }: TypedRows,
  answers: Answers,
): ReadonlyMap<AssociationType, Group> {
  const sound = rows.flatMap((row, position) => {
    const type = types[position];
    return type && row.problems.length === 0 ? [{ row, type }] : [];
  });
  const groups = groupBy(sound, ({ type }) => type);
  return new Map(
    [...groups]
      .filter(([, typed]) => typed.length > 1)
      .map(([type, typed]) => [
        type,
        groupOf(
          typed.map(({ row }) => row),
          answers,
        ),
      ]),
  );
}

function groupOf(rows: readonly PasteRow[], answers: Answers): Group {
  const firsts = new Map<PasteRow['limit'], PasteRow>();
  const counts = new Map<PasteRow['limit'], number>();
  for (const row of rows) {
    if (!firsts.has(row.limit)) firsts.set(row.limit, row);
    counts.set(row.limit, (counts.get(row.limit) ?? 0) + 1);
  }
  const isByLine = new Set(rows.map((row) => row.sourceLine)).size === rows.length;
  return {
    distinct: new Set(firsts.values()),
    counts,
    chosen: rows.find(({ key }) => answers.kept.has(key)),
    // By the line of the paste, unless several stand on one.
    place: (row) => (isByLine ? row.sourceLine : Math.floor(row.key / 2) + 1),
  };
}

function spokenFor(row: PasteRow, { distinct, counts, chosen, place }: Group): PasteRow {
  const count = counts.get(row.limit) ?? 1;
  const merged = count > 1 ? withCount(row, count) : row;
  const [first, second] = distinct;
  const other = first?.limit === row.limit ? second : first;
  if (chosen || other === undefined) return merged;
  const choices = distinct.size > CHOICES_MAX ? [] : [...distinct];
  const fixes: readonly PasteFix[] = choices.map((each) => ({
    code: 'keep_limit',
    params: { limit: each.limit ?? '', line: place(each) },
    answer: { kind: 'keep_row', key: each.key },
  }));
  const params = {
    limit: row.limit ?? '',
    line: place(row),
    otherLimit: other.limit ?? '',
    otherLine: place(other),
  };
  return { ...merged, problems: [problem('duplicate_conflict', params, fixes)] };
}

function withCount(row: PasteRow, count: number): PasteRow {
  return { ...row, notes: [...row.notes, { code: 'identical_rows', params: { count } }] };
}

function numbered(rows: readonly PasteRow[]): readonly PasteRow[] {
  const isNumbered = rows.every((row, position) => row.rowNumber === position + 1);
  return isNumbered ? rows : rows.map((row, position) => ({ ...row, rowNumber: position + 1 }));
}

function skippedRow(row: PasteRow, reason: 'left_as_is' | 'identical'): SkippedLine {
  return { line: row.sourceLine, reason, text: row.sourceText };
}
