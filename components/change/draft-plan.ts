import type { DraftRow } from '@/lib/limits/limit';
import { pairKey } from '@/lib/limits/limit';
import { makePlan } from '@/lib/limits/make-plan';
import type { Plan } from '@/lib/limits/plan';
import { indexTypes } from '@/lib/limits/type-index';
import type { TypeIndex } from '@/lib/limits/type-index';
import type { PairView } from '@/lib/submissions/pair-view';
import { toObjectType } from './object-option';
import type { ObjectOption } from './object-option';

/** The draft held against the pairs that were read so far. The preview asks HubSpot again. */
export type DraftPlan = {
  readonly plan: Plan;
  readonly index: TypeIndex;
  /** Rows of pairs that were not read yet. */
  readonly waiting: number;
};

export function planDraft({
  rows,
  views,
  objects,
  callsPer10s,
}: {
  readonly rows: readonly DraftRow[];
  readonly views: readonly PairView[];
  readonly objects: readonly ObjectOption[];
  readonly callsPer10s: number;
}): DraftPlan {
  const directions = views.flatMap((view) => view.directions);
  const read = new Map(directions.map((direction) => [pairKey(direction), direction.rows]));
  const current = [...read.values()].flat();
  const index = indexTypes({ objectTypes: objects.map(toObjectType), associationTypes: current });
  const known = rows.filter((row) => read.has(pairKey(row)));
  return {
    plan: makePlan({ rows: known, current, index, callsPer10s }),
    index,
    waiting: rows.length - known.length,
  };
}
