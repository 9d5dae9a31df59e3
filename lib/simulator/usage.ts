import { limitOf, typesOfPair } from './association-types';
import { technicalLimitOf } from './check-limit';
import type { Direction, PortalState } from './portal-state';

export type PairUsage = Direction & {
  readonly limit: number;
  readonly atLimit: readonly RecordUsage[];
  readonly nearLimit: readonly RecordUsage[];
  readonly totalAtLimit: number;
  readonly totalNearLimit: number;
};

/** Records that have the same number of associations. */
export type RecordUsage = { readonly associations: number; readonly records: number };

/** HubSpot calls a record near its limit from 80 percent on. */
const NEAR_SHARE = 0.8;

/** How many records of one object are at or near the limit of the unlabeled type. */
export function pairUsage(state: PortalState, direction: Direction): PairUsage {
  const { fromObjectTypeId, toObjectTypeId } = direction;
  const limit = trackedLimit(state, direction);
  const counts =
    state.records.find(
      (each) =>
        each.fromObjectTypeId === fromObjectTypeId && each.toObjectTypeId === toObjectTypeId,
    )?.counts ?? [];
  const atLimit = counts.filter(({ associations }) => associations >= limit);
  const nearLimit = counts.filter(
    ({ associations }) => associations < limit && associations >= limit * NEAR_SHARE,
  );
  return {
    fromObjectTypeId,
    toObjectTypeId,
    limit,
    atLimit,
    nearLimit,
    totalAtLimit: sum(atLimit),
    totalNearLimit: sum(nearLimit),
  };
}

function trackedLimit(state: PortalState, direction: Direction): number {
  const plain = typesOfPair(state, direction).filter((type) => type.label === null);
  const limits = plain.map((type) => {
    const technical = technicalLimitOf(state, type);
    if (state.rules.trackedLimit === 'technical') return technical;
    return limitOf(state, type) ?? technical;
  });
  return Math.min(...limits, UNKNOWN_PAIR_LIMIT);
}

/** Where two objects have no association at all. */
const UNKNOWN_PAIR_LIMIT = 500_000;

function sum(counts: readonly RecordUsage[]): number {
  return counts.reduce((total, { records }) => total + records, 0);
}
