import type { PlanRow } from '@/lib/limits/plan';

/** Planned rows by their numbers; those that say the same as before are the same objects. */
export function keepSameRows(
  rows: readonly PlanRow[],
  before: ReadonlyMap<number, PlanRow> | undefined,
): ReadonlyMap<number, PlanRow> {
  return new Map(
    rows.map((row) => {
      const known = before?.get(row.rowNumber);
      return [row.rowNumber, known && isSame(known, row) ? known : row];
    }),
  );
}

function isSame(a: PlanRow, b: PlanRow): boolean {
  const isSameWish = a.kind === b.kind && a.before === b.before && a.wanted === b.wanted;
  if (!isSameWish || a.typeId !== b.typeId || a.category !== b.category) return false;
  if (a.coveredBy !== b.coveredBy || a.issues.length !== b.issues.length) return false;
  return a.issues.length === 0 || JSON.stringify(a.issues) === JSON.stringify(b.issues);
}
