import { limitKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';

/** One row before and after an edit; `null` where it is not there. */
export type RowChange =
  | { readonly before: DraftRow; readonly after: DraftRow | null }
  | { readonly before: null; readonly after: DraftRow };

/** What an edit did, row by row: it can be undone, and made again on a draft that moved on. */
export type DraftPatch = readonly RowChange[];

export function diffRows(before: readonly DraftRow[], after: readonly DraftRow[]): DraftPatch {
  const old = byNumber(before);
  const kept = byNumber(after);
  const gone = before.filter(({ rowNumber }) => !kept.has(rowNumber));
  return [
    ...gone.map((row): RowChange => ({ before: row, after: null })),
    ...after.flatMap((row): RowChange[] => {
      const was = old.get(row.rowNumber) ?? null;
      return was !== null && isSameRow(was, row) ? [] : [{ before: was, after: row }];
    }),
  ];
}

/**
 * Makes the edit on rows that may have changed since. A row is found by its number and limit, else
 * by its limit alone; a number that was taken in the meantime is given anew.
 */
export function applyPatch(rows: readonly DraftRow[], patch: DraftPatch): readonly DraftRow[] {
  const result = byNumber(rows);
  for (const { before, after } of patch) {
    const target = findRow(result, before ?? after);
    if (after === null) {
      if (target) result.delete(target.rowNumber);
      continue;
    }
    const rowNumber = target?.rowNumber ?? freeNumber(result, after.rowNumber);
    result.set(rowNumber, { ...after, rowNumber });
  }
  return [...result.values()].sort((a, b) => a.rowNumber - b.rowNumber);
}

export function invertPatch(patch: DraftPatch): DraftPatch {
  return patch.map(({ before, after }): RowChange => {
    if (before === null) return { before: after, after: null };
    return after === null ? { before: null, after: before } : { before: after, after: before };
  });
}

/** Both edits as one step. */
export function joinPatches(first: DraftPatch, second: DraftPatch): DraftPatch {
  const joined = [...first];
  for (const change of second) {
    const place = joined.findIndex(
      ({ after }) => after !== null && after.rowNumber === change.before?.rowNumber,
    );
    const earlier = joined[place];
    if (!earlier) joined.push(change);
    else joined.splice(place, 1, ...spanOf(earlier.before, change.after));
  }
  return joined;
}

function spanOf(before: DraftRow | null, after: DraftRow | null): RowChange[] {
  if (before === null) return after === null ? [] : [{ before, after }];
  return after !== null && isSameRow(before, after) ? [] : [{ before, after }];
}

function findRow(rows: ReadonlyMap<number, DraftRow>, like: DraftRow): DraftRow | undefined {
  const key = limitKey(like);
  const sameNumber = rows.get(like.rowNumber);
  if (sameNumber && limitKey(sameNumber) === key) return sameNumber;
  return [...rows.values()].find((row) => limitKey(row) === key);
}

function freeNumber(rows: ReadonlyMap<number, DraftRow>, wanted: number): number {
  return rows.has(wanted) ? Math.max(...rows.keys()) + 1 : wanted;
}

function byNumber(rows: readonly DraftRow[]): Map<number, DraftRow> {
  return new Map(rows.map((row) => [row.rowNumber, row]));
}

function isSameRow(a: DraftRow, b: DraftRow): boolean {
  return limitKey(a) === limitKey(b) && a.limit === b.limit;
}
