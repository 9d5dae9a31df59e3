import { estimateCost } from '@/lib/limits/estimate-cost';
import { groupBy } from '@/lib/limits/group-by';
import { pairKey } from '@/lib/limits/limit';
import type { DraftRow, Pair, PairKey } from '@/lib/limits/limit';
import { countKinds, makePlan } from '@/lib/limits/make-plan';
import type { Plan, PlanRow } from '@/lib/limits/plan';
import type { TypeIndex } from '@/lib/limits/type-index';
import type { PortalKnown } from './portal-known';

/** The draft held against what is known of the portal. The preview asks HubSpot again. */
export type DraftPlan = Pick<Plan, 'counts' | 'cost'> & {
  readonly index: TypeIndex;
  readonly planOf: (row: DraftRow) => PlanRow | undefined;
  readonly rowsOfPair: (pair: Pair) => readonly PlanRow[];
  /** Rows of pairs that were not read yet. */
  readonly waiting: number;
  /** `partial`: more rows than one go takes; plan again to go on. */
  readonly state: 'whole' | 'partial';
};

/** One go stays well below the length of a frame. */
const ROWS_AT_ONCE = 1_000;

type PairPlan = {
  readonly rows: readonly DraftRow[];
  readonly plan: Plan;
  readonly byNumber: ReadonlyMap<number, PlanRow>;
};

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
}): (rows: readonly DraftRow[]) => DraftPlan {
  let planned = new Map<PairKey, PairPlan>();
  return (rows) => {
    const next = new Map<PairKey, PairPlan>();
    let left = rowsAtOnce;
    let waiting = 0;
    let state: DraftPlan['state'] = 'whole';
    for (const [key, ofPair] of groupBy(rows, pairKey)) {
      const before = planned.get(key);
      const pair = before && isSame(before.rows, ofPair) ? before : plan(ofPair);
      if (pair === null) waiting += ofPair.length;
      else next.set(key, pair);
    }
    planned = next;
    const plans = [...next.values()].map((pair) => pair.plan);
    return {
      index: known.index,
      counts: sumCounts(plans),
      cost: estimateCost(
        plans.flatMap(({ batches }) => batches),
        callsPer10s,
      ),
      planOf: (row) => next.get(pairKey(row))?.byNumber.get(row.rowNumber),
      rowsOfPair: (pair) => next.get(pairKey(pair))?.plan.rows ?? [],
      waiting,
      state,
    };

    function plan(ofPair: readonly DraftRow[]): PairPlan | null {
      const current = ofPair[0] ? known.limitsOf(ofPair[0]) : null;
      if (current === null) return null;
      if (left <= 0) {
        state = 'partial';
        return null;
      }
      left -= ofPair.length;
      const made = makePlan({ rows: ofPair, current, index: known.index, callsPer10s });
      const byNumber = new Map(made.rows.map((row) => [row.rowNumber, row]));
      return { rows: ofPair, plan: made, byNumber };
    }
  };
}

function isSame(a: readonly DraftRow[], b: readonly DraftRow[]): boolean {
  return a.length === b.length && a.every((row, position) => row === b[position]);
}

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
