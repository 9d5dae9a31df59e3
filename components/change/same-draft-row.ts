import type { DraftRow } from '@/lib/limits/limit';

/** The same wish for the same limit. Told without making a text: a draft has ten thousand rows. */
export function isSameDraftRow(a: DraftRow, b: DraftRow): boolean {
  if (a.typeId !== b.typeId || a.limit !== b.limit || a.category !== b.category) return false;
  const isSameFrom = a.fromObjectTypeId === b.fromObjectTypeId;
  return isSameFrom && a.toObjectTypeId === b.toObjectTypeId;
}

/** Rows that were read anew; those that say the same as before are the same objects. */
export function keepSameDraftRows(
  before: readonly DraftRow[],
  rows: readonly DraftRow[],
): readonly DraftRow[] {
  if (before.length === 0) return rows;
  const known = new Map(before.map((row) => [row.rowNumber, row]));
  return rows.map((row) => {
    const same = known.get(row.rowNumber);
    return same && isSameDraftRow(same, row) ? same : row;
  });
}
