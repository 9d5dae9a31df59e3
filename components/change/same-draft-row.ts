import type { DraftRow } from '@/lib/limits/limit';

/** The same association type. Told without making a text: a draft has ten thousand rows. */
export function isSameLimit(a: DraftRow, b: DraftRow): boolean {
  if (a.typeId !== b.typeId || a.category !== b.category) return false;
  return a.fromObjectTypeId === b.fromObjectTypeId && a.toObjectTypeId === b.toObjectTypeId;
}

/** The same wish for the same limit. */
export function isSameDraftRow(a: DraftRow, b: DraftRow): boolean {
  return a.limit === b.limit && isSameLimit(a, b);
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
