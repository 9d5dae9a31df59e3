import type { DraftRow } from '@/lib/limits/limit';
import { changedSpan } from './changed-span';
import { RowTable } from './row-table';
import { isSameDraftRow } from './same-draft-row';

/** One row before and after an edit; `null` where it is not there. */
export type RowChange =
  | { readonly before: DraftRow; readonly after: DraftRow | null }
  | { readonly before: null; readonly after: DraftRow };

/** What an edit did, row by row: it can be undone, and made again on a draft that moved on. */
export type DraftPatch = readonly RowChange[];

/** Rows that an edit left alone are the same objects before and after: those cost next to nothing. */
export function diffRows(before: readonly DraftRow[], after: readonly DraftRow[]): DraftPatch {
  const { left, right } = changedSpan(before, after);
  const old = byNumber(left);
  const kept = byNumber(right);
  return [
    ...left
      .filter(({ rowNumber }) => !kept.has(rowNumber))
      .map((row): RowChange => ({ before: row, after: null })),
    ...right.flatMap((row): RowChange[] => {
      const was = old.get(row.rowNumber) ?? null;
      return was !== null && isSameDraftRow(was, row) ? [] : [{ before: was, after: row }];
    }),
  ];
}

/**
 * Makes the edit on rows that may have changed since. A row is found by its number and limit, else
 * by its limit alone; a number that was taken in the meantime is given anew.
 */
export function applyPatch(rows: readonly DraftRow[], patch: DraftPatch): readonly DraftRow[] {
  if (patch.length === 0) return rows;
  const result = new RowTable(rows);
  for (const { before, after } of patch) {
    const target = result.find(before ?? after);
    if (after !== null) {
      result.set({ ...after, rowNumber: target?.rowNumber ?? result.freeNumber(after.rowNumber) });
    } else if (target) result.delete(target);
  }
  return result.inOrder();
}

export function invertPatch(patch: DraftPatch): DraftPatch {
  return patch.map(({ before, after }): RowChange => {
    if (before === null) return { before: after, after: null };
    return after === null ? { before: null, after: before } : { before: after, after: before };
  });
}

/** Both edits as one step. */
export function joinPatches(first: DraftPatch, second: DraftPatch): DraftPatch {
  const joined: (RowChange | null)[] = [...first];
  const places = new Map<number, number>();
  for (const [place, { after }] of first.entries()) {
    if (after !== null) places.set(after.rowNumber, place);
  }
  for (const change of second) {
    const place = change.before === null ? undefined : places.get(change.before.rowNumber);
    const earlier = place === undefined ? null : (joined[place] ?? null);
    if (change.before !== null) places.delete(change.before.rowNumber);
    if (place === undefined || earlier === null) joined.push(change);
    else joined[place] = spanOf(earlier.before, change.after);
    if (change.after !== null) places.set(change.after.rowNumber, place ?? joined.length - 1);
  }
  return joined.filter((change) => change !== null);
}

function spanOf(before: DraftRow | null, after: DraftRow | null): RowChange | null {
  if (before === null) return after === null ? null : { before, after };
  return after !== null && isSameDraftRow(before, after) ? null : { before, after };
}

function byNumber(rows: readonly DraftRow[]): Map<number, DraftRow> {
  return new Map(rows.map((row) => [row.rowNumber, row]));
}
