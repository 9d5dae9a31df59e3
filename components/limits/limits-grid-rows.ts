import { groupBy } from '@/lib/limits/group-by';
import { isLimit, limitKey, limitValue, pairKey } from '@/lib/limits/limit';
import type { DraftRow, Limit, LimitKey } from '@/lib/limits/limit';
import type { ChangeKind, PlanRow } from '@/lib/limits/plan';
import type { DraftPlan, PlannedPair } from '../change/draft-plan';
import { isSameList } from '../change/rows-by-pair';
import type { GridRow } from '../grid/grid-row';
import type { SheetPair, SheetRow } from './limits-sheet';

type Made = {
  readonly drafted: readonly DraftRow[];
  readonly planned: PlanRow | undefined;
  readonly row: GridRow;
};

type MadePair = {
  readonly drafted: PlannedPair | undefined;
  readonly rows: readonly GridRow[];
};

const NONE: readonly DraftRow[] = [];
const NO_PAIRS: DraftPlan['pairs'] = new Map();

/**
 * The limits of a portal with what the draft wants of them, pair by pair. Pairs and rows that did not
 * change are the same objects as before.
 */
export function createLimitsGridRows(hubId: number) {
  const made = new WeakMap<SheetRow, Made>();
  const madePairs = new WeakMap<SheetPair, MadePair>();

  return (pairs: readonly SheetPair[], drafted = NO_PAIRS): readonly GridRow[] =>
    pairs.flatMap((pair) => {
      const ofPair = drafted.get(pairKey(pair));
      const before = madePairs.get(pair);
      if (before && before.drafted === ofPair) return before.rows;
      const rows = rowsOfPair(pair, ofPair);
      madePairs.set(pair, { drafted: ofPair, rows });
      return rows;
    });

  function rowsOfPair(pair: SheetPair, ofPair: PlannedPair | undefined): readonly GridRow[] {
    const byKey = groupBy(ofPair?.rows ?? NONE, limitKey);
    return pair.rows.map((row) => {
      const drafted = keysOf(pair, row).flatMap((key) => byKey.get(key) ?? NONE);
      const planned = drafted[0] && ofPair?.byNumber.get(drafted[0].rowNumber);
      const before = made.get(row);
      if (before && before.planned === planned && isSameList(before.drafted, drafted)) {
        return before.row;
      }
      const next = toGridRow(hubId, pair, { row, drafted, planned });
      made.set(row, { drafted, planned, row: next });
      return next;
    });
  }
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
