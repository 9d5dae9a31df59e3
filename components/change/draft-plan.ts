import { estimateCost } from '@/lib/limits/estimate-cost';
import { pairKey } from '@/lib/limits/limit';
import type { DraftRow, Pair, PairKey } from '@/lib/limits/limit';
import { countKinds, makePlan } from '@/lib/limits/make-plan';
import type { Plan, PlanRow } from '@/lib/limits/plan';
import type { TypeIndex } from '@/lib/limits/type-index';
import type { PortalKnown } from './portal-known';
import type { RowsByPair } from './rows-by-pair';
import { keepSameRows } from './same-plan-row';

/** The draft held against what is known of the portal. The preview asks HubSpot again. */
export type DraftPlan = Pick<Plan, 'counts' | 'cost'> & {
  readonly index: TypeIndex;
  /** After an edit, the pairs that it left alone are the same objects as before. */
  readonly pairs: ReadonlyMap<PairKey, PlannedPair>;
  readonly planOf: (row: DraftRow) => PlanRow | undefined;
  readonly rowsOfPair: (pair: Pair) => readonly PlanRow[];
  /** Rows of pairs that were not read yet. */
  readonly waiting: number;
  /** `partial`: more rows than one go takes; plan again to go on. */
  readonly state: 'whole' | 'partial';
};

export type PlannedPair = {
  readonly rows: readonly DraftRow[];
  /** `null`: not yet. */
  readonly plan: Plan | null;
  readonly byNumber: ReadonlyMap<number, PlanRow>;
};

/** One go stays well below the length of a frame. */
const ROWS_AT_ONCE = 400;

/**
 * Plans a draft pair by pair, which is as far as the rules reach: after an edit only the pairs that
 * it touched are planned again.
 */
export function createPlanner({
  known,
  callsPer10s,
  rowsAtOnce = ROWS_AT_ONCE,
}: {
  readonly known: PortalKnown;
  readonly callsPer10s: number;
  readonly rowsAtOnce?: number;
}): (rows: RowsByPair) => DraftPlan {
  let planned: ReadonlyMap<PairKey, PlannedPair> | null = null;
  return (byPair) => {
    const next = new Map<PairKey, PlannedPair>();
    // Getting to know a large portal was work enough for one task.
    let left = planned === null && countRows(byPair) > rowsAtOnce ? 0 : rowsAtOnce;
    let state: DraftPlan['state'] = 'whole';
    for (const [key, rows] of byPair) {
      const before = planned?.get(key);
      const isKnown = before?.rows === rows && before.plan !== null;
      next.set(key, isKnown ? before : plan(rows, before));
    }
    planned = next;
    const pairs = [...next.values()];
    const plans = pairs.flatMap((pair) => pair.plan ?? []);
    const waiting = pairs.reduce((sum, pair) => sum + (pair.plan ? 0 : pair.rows.length), 0);
    return {
      index: known.index,
      pairs: next,
      counts: sumCounts(plans),
      cost: estimateCost(
        plans.flatMap(({ batches }) => batches),
        callsPer10s,
      ),
      planOf: (row) => next.get(pairKey(row))?.byNumber.get(row.rowNumber),
      rowsOfPair: (pair) => next.get(pairKey(pair))?.plan?.rows ?? [],
      waiting,
      state,
    };

    function plan(rows: readonly DraftRow[], before: PlannedPair | undefined): PlannedPair {
      const current = rows[0] ? known.limitsOf(rows[0]) : null;
      if (current !== null && left > 0) {
        left -= rows.length;
        const made = makePlan({ rows, current, index: known.index, callsPer10s });
        const byNumber = keepSameRows(made.rows, before?.byNumber);
        return { rows, plan: made, byNumber };
      }
      if (current !== null) state = 'partial';
      return before?.rows === rows ? before : { rows, plan: null, byNumber: NOTHING_PLANNED };
    }
  };
}

function countRows(byPair: RowsByPair): number {
  return [...byPair.values()].reduce((sum, rows) => sum + rows.length, 0);
}

const NOTHING_PLANNED: PlannedPair['byNumber'] = new Map();

function sumCounts(plans: readonly Plan[]): Plan['counts'] {
  const sum = { ...countKinds([]) };
  for (const { counts } of plans) {
    for (const [kind, count] of countsOf(counts)) sum[kind] += count;
  }
  return sum;
}

function countsOf(counts: Plan['counts']) {
  return Object.entries(counts) as [keyof Plan['counts'], number][];
}
