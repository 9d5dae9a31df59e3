import { limitKey } from './limit';
import type { DraftRow } from './limit';

export type NewDraftRow = Omit<DraftRow, 'rowNumber'>;

/**
 * The draft with more wishes, later ones winning. A limit that the draft names already keeps its
 * row and number; the others follow at the end, in their order.
 */
export function mergeDraft(
  rows: readonly DraftRow[],
  additions: readonly NewDraftRow[],
): readonly DraftRow[] {
  const merged = new Map(rows.map((row) => [limitKey(row), row]));
  let lastRowNumber = rows.reduce((last, row) => Math.max(last, row.rowNumber), 0);
  for (const addition of additions) {
    const key = limitKey(addition);
    const rowNumber = merged.get(key)?.rowNumber ?? (lastRowNumber += 1);
    merged.set(key, { ...addition, rowNumber });
  }
  return [...merged.values()];
}
