import { batchChanges } from '@/lib/limits/batch-changes';
import { estimateCost } from '@/lib/limits/estimate-cost';
import { countKinds } from '@/lib/limits/make-plan';
import type { Plan, PlanRow } from '@/lib/limits/plan';

/**
 * What is left of a plan without the rows that a person unticked. Where one of them did the work of
 * others, the first of those does it now.
 */
export function selectRows(
  { rows }: Plan,
  excluded: ReadonlySet<number>,
  callsPer10s: number,
): Plan {
  const leaders = new Map(rows.map((row) => [row.rowNumber, row]));
  const heirs = new Map<number, number>();
  const selected = rows
    .filter(({ rowNumber }) => !excluded.has(rowNumber))
    .map((row): PlanRow => {
      const { coveredBy, rowNumber } = row;
      if (coveredBy === null || !excluded.has(coveredBy)) return row;
      const heir = heirs.get(coveredBy);
      if (heir !== undefined) return { ...row, coveredBy: heir };
      heirs.set(coveredBy, rowNumber);
      return { ...row, kind: leaders.get(coveredBy)?.kind ?? row.kind, coveredBy: null };
    });
  const batches = batchChanges(selected);
  return {
    rows: selected,
    batches,
    counts: countKinds(selected),
    cost: estimateCost(batches, callsPer10s),
  };
}
