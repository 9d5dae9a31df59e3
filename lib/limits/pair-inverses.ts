import { groupBy } from './group-by';
import { HUBSPOT_TYPES } from './hubspot-types';
import { isSameObject, limitKey, pairKey } from './limit';
import type { AssociationType, LimitKey } from './limit';

const FIXED_INVERSES: ReadonlyMap<LimitKey, number | null> = new Map(
  HUBSPOT_TYPES.map((type) => [limitKey(type), type.inverseTypeId]),
);

/**
 * Fills in `inverseTypeId`: HubSpot's own types from the fixed table, the others by HubSpot's
 * habit of giving the two sides of a label consecutive ids. A run of consecutive ids that can be
 * split into such couples in one way only is split; any other stays unknown.
 */
export function pairInverses(types: readonly AssociationType[]): readonly AssociationType[] {
  const inverses = new Map<LimitKey, number>();
  const open = types.filter((type) => fixedInverse(type) === null);
  for (const group of groupBy(open, associationOf).values()) {
    for (const run of consecutiveRuns(group)) {
      if (run.length % 2 === 1) continue;
      for (const [position, type] of run.entries()) {
        const partner = run[position % 2 === 0 ? position + 1 : position - 1];
        if (partner) inverses.set(limitKey(type), partner.typeId);
      }
    }
  }
  return types.map((type) => ({
    ...type,
    inverseTypeId: fixedInverse(type) ?? inverses.get(limitKey(type)) ?? null,
  }));
}

function fixedInverse(type: AssociationType): number | null {
  return FIXED_INVERSES.get(limitKey(type)) ?? null;
}

/** Both directions together; a labeled type is never the inverse of an unlabeled one. */
function associationOf(type: AssociationType): string {
  const ends = [type.fromObjectTypeId, type.toObjectTypeId].sort().join('>');
  return `${ends}:${type.category}:${type.label === null ? 'any' : 'label'}`;
}

/** Each id one above the one before, and each step a change of direction. */
function consecutiveRuns(group: readonly AssociationType[]): AssociationType[][] {
  const runs: AssociationType[][] = [];
  for (const type of [...group].sort((a, b) => a.typeId - b.typeId)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && canBeInverse(last, type)) run.push(type);
    else runs.push([type]);
  }
  return runs;
}

function canBeInverse(a: AssociationType, b: AssociationType): boolean {
  if (b.typeId !== a.typeId + 1) return false;
  return isSameObject(a) || pairKey(a) !== pairKey(b);
}
