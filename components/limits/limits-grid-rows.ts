import { groupBy } from '@/lib/limits/group-by';
import { isLimit, limitKey, limitValue } from '@/lib/limits/limit';
import type { DraftRow, Limit, LimitKey } from '@/lib/limits/limit';
import type { ChangeKind, PlanRow } from '@/lib/limits/plan';
import type { GridRow } from '../grid/grid-row';
import type { SheetPair, SheetRow } from './limits-sheet';

type Made = {
  readonly drafted: readonly DraftRow[];
  readonly planned: PlanRow | undefined;
  readonly row: GridRow;
};

export type PlanOf = (row: DraftRow) => PlanRow | undefined;

const NONE: readonly DraftRow[] = [];
const NOTHING_PLANNED: PlanOf = () => undefined;

/**
 * The limits of a portal with what the draft wants of them, pair by pair. Rows that did not change
 * are the same objects as before.
 */
export function createLimitsGridRows(hubId: number) {
  const made = new WeakMap<SheetRow, Made>();
  return (
    pairs: readonly SheetPair[],
    draft: readonly DraftRow[] = NONE,
    planOf = NOTHING_PLANNED,
  ): readonly GridRow[] => {
    const byKey = groupBy(draft, limitKey);
    return pairs.flatMap((pair) =>
      pair.rows.map((row) => {
        const drafted = keysOf(pair, row).flatMap((key) => byKey.get(key) ?? NONE);
        const planned = drafted[0] && planOf(drafted[0]);
        const before = made.get(row);
        if (before && before.planned === planned && isSame(before.drafted, drafted)) {
          return before.row;
        }
        const next = toGridRow(hubId, pair, { row, drafted, planned });
        made.set(row, { drafted, planned, row: next });
        return next;
      }),
    );
  };
}

function toGridRow(
  hubId: number,
  pair: SheetPair,
  { row, drafted, planned }: Omit<Made, 'row'> & { readonly row: SheetRow },
): GridRow {
  const { fromObjectTypeId, toObjectTypeId, from, to, fromSingular, toSingular } = pair;
  const { category, typeIds, label, isAnyLabel, limit } = row;
  const wanted = drafted[0] ? drafted[0].limit : limit;
  return {
    key: row.key,
    ref: { fromObjectTypeId, toObjectTypeId, category, typeId: typeIds[0] ?? 0 },
    rowNumbers: drafted.map(({ rowNumber }) => rowNumber),
    ...{ from, to, typeIds, label, isAnyLabel, isUnknown: false, limit, wanted },
    names: { fromSingular, toSingular },
    pageIn: hubId,
    kind: planned?.kind ?? kindOf(limit, wanted),
    issues: planned?.issues ?? [],
  };
}

/** Until the rules have had their say. */
function kindOf(limit: Limit, wanted: DraftRow['limit']): ChangeKind {
  if (wanted === limit) return 'no_change';
  if (wanted === null || !isLimit(wanted)) return 'problem';
  if (wanted === 'many') return 'remove';
  if (limit === 'many') return 'new';
  return limitValue(wanted) > limitValue(limit) ? 'raise' : 'lower';
}

/** A draft may name either of two ids that share a limit. */
function keysOf(pair: SheetPair, { key, category, typeIds }: SheetRow): readonly LimitKey[] {
  const [, mirror] = typeIds;
  return mirror === undefined ? [key] : [key, limitKey({ ...pair, category, typeId: mirror })];
}

function isSame(a: readonly DraftRow[], b: readonly DraftRow[]): boolean {
  return a.length === b.length && a.every((row, position) => row === b[position]);
}
