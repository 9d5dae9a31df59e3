import { isSameObject, pairKey, reversePair, type ObjectType, type Pair } from '../limits/limit';
import { fail, succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import { failureError } from './failure-error';
import {
  readLimitsView,
  type LimitsViewDependencies,
  type LimitsViewRow,
  type UnplacedRow,
} from './limits-view';

/** One pair as a page shows it. */
export type PairSheet = {
  /** When HubSpot was read, in epoch milliseconds. */
  readonly readAt: number;
  /** One where both ends are the same object. */
  readonly directions: readonly PairSheetDirection[];
  /** Limits without a place that may be of this pair: what is known of their ends agrees. */
  readonly unplaced: readonly UnplacedRow[];
};

export type PairSheetDirection = Pair & {
  readonly from: ObjectType;
  readonly to: ObjectType;
  /** Any label first. None: HubSpot has no such pair. */
  readonly rows: readonly LimitsViewRow[];
};

/** Labels fresh from HubSpot, all else as on Limits; `null` where an object is not known. */
export async function readPairSheet(
  { access, nowMs }: LimitsViewDependencies,
  pair: Pair,
): Promise<Result<PairSheet | null, UserError>> {
  const known = await access.catalogue.load();
  if (!known.ok) return fail(failureError(known.error));
  const objects = new Map(
    known.value.catalogue.objectTypes.map((type) => [type.objectTypeId, type]),
  );
  const from = objects.get(pair.fromObjectTypeId);
  const to = objects.get(pair.toObjectTypeId);
  if (from === undefined || to === undefined) return succeed(null);
  const pairs = isSameObject(pair) ? [pair] : [pair, reversePair(pair)];
  const renewed = await access.catalogue.loadWithLabels(pairs);
  if (!renewed.ok) return fail(failureError(renewed.error));
  const view = await readLimitsView({ access, nowMs }, 'all');
  if (!view.ok) return view;
  const directions = pairs.map((each) => ({
    ...each,
    from: objects.get(each.fromObjectTypeId) ?? from,
    to: objects.get(each.toObjectTypeId) ?? to,
    rows: view.value.pairs.find((other) => pairKey(other) === pairKey(each))?.rows ?? [],
  }));
  return succeed({
    readAt: view.value.readAt,
    directions,
    unplaced: view.value.unplaced.filter((row) => mayBeOf(row, directions)),
  });
}

function mayBeOf(
  { from, to, label }: UnplacedRow,
  directions: readonly PairSheetDirection[],
): boolean {
  const agrees = (end: UnplacedRow['from'], type: ObjectType) =>
    end === null || (typeof end !== 'string' && end.objectTypeId === type.objectTypeId);
  return directions.some((direction) => {
    if (from === null && to === null)
      return label !== null && direction.rows.some((row) => row.label === label);
    return agrees(from, direction.from) && agrees(to, direction.to);
  });
}
