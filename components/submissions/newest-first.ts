import type { RowView } from '@/lib/submissions/submission-view';

/** More than a person sees at a time; beyond them the rows stand in their own order. */
const NEWEST_MAX = 200;

/** Row numbers by their last change, the newest first. `told` is in the order of what happened. */
export function withNewest(
  newest: readonly number[],
  told: readonly Pick<RowView, 'rowNumber'>[],
): readonly number[] {
  if (told.length === 0) return newest;
  const latest = told.slice(-NEWEST_MAX).map(({ rowNumber }) => rowNumber);
  return [...new Set([...latest.reverse(), ...newest])].slice(0, NEWEST_MAX);
}

/** The rows that changed last come first; the others follow as they are. */
export function newestFirst(
  rows: readonly RowView[],
  newest: readonly number[],
): readonly RowView[] {
  if (newest.length === 0) return rows;
  const wanted = new Set(newest);
  const found = new Map<number, RowView>();
  const others: RowView[] = [];
  for (const row of rows) {
    if (wanted.has(row.rowNumber)) found.set(row.rowNumber, row);
    else others.push(row);
  }
  return [...newest.flatMap((rowNumber) => found.get(rowNumber) ?? []), ...others];
}
