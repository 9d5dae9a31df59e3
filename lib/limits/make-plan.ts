import { batchChanges } from './batch-changes';
import { checkRows } from './check-rules';
import { readDraft } from './draft-state';
import type { DraftInput } from './draft-state';
import { estimateCost } from './estimate-cost';
import type { ChangeKind, Plan, PlanRow } from './plan';
import { planChanges } from './plan-changes';

export type PlanInput = DraftInput & {
  /** HubSpot calls that the portal may make in ten seconds. */
  readonly callsPer10s: number;
};

/** Rows with a problem are in no batch; nothing may be applied while there are any. */
export function makePlan({ callsPer10s, ...draft }: PlanInput): Plan {
  const state = readDraft(draft);
  const rows = planChanges(checkRows(draft, state), state);
  const batches = batchChanges(rows);
  return { rows, batches, counts: countKinds(rows), cost: estimateCost(batches, callsPer10s) };
}

export function countKinds(rows: readonly PlanRow[]): Readonly<Record<ChangeKind, number>> {
  const counts: Record<ChangeKind, number> = {
    new: 0,
    raise: 0,
    lower: 0,
    remove: 0,
    no_change: 0,
    covered: 0,
    problem: 0,
  };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
