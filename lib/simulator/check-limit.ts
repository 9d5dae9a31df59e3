import { isSameType, limitOf, typesOfPair } from './association-types';
import { objectNames, simulatedError, type BatchError } from './batch-error';
import {
  type AssociationType,
  USUAL_TECHNICAL_LIMIT,
  type Direction,
  type PortalState,
  type TypeRef,
} from './portal-state';

/** Why HubSpot would not take this limit as things stand; `null` when it would. */
export function checkLimit(
  state: PortalState,
  type: AssociationType,
  maxToObjectIds: number,
): BatchError | null {
  const technical = technicalLimitOf(state, type);
  if (maxToObjectIds > technical) {
    const { from, to } = objectNames(state, type);
    return simulatedError(
      state,
      type,
      `The limit must be at most ${technical} from ${from} to ${to}`,
    );
  }
  return type.label === null
    ? checkObjectLimit(state, type, maxToObjectIds)
    : checkLabelLimit(state, type, maxToObjectIds);
}

export function technicalLimitOf(state: PortalState, ref: TypeRef & Direction): number {
  const special = state.technicalLimits.find((limit) => isSameType(limit, ref));
  return special?.maxToObjectIds ?? USUAL_TECHNICAL_LIMIT;
}

function checkLabelLimit(
  state: PortalState,
  type: AssociationType,
  maxToObjectIds: number,
): BatchError | null {
  const objectLimits = typesOfPair(state, type)
    .filter((other) => other.label === null)
    .map((other) => limitOf(state, other) ?? Number.POSITIVE_INFINITY);
  const objectLimit = Math.min(...objectLimits);
  if (fits(state, maxToObjectIds, objectLimit)) return null;
  return simulatedError(
    state,
    type,
    `The limit ${maxToObjectIds} of the label "${type.label ?? ''}" must be ${comparison(state)} the object limit ${objectLimit}`,
  );
}

function checkObjectLimit(
  state: PortalState,
  type: AssociationType,
  maxToObjectIds: number,
): BatchError | null {
  for (const other of typesOfPair(state, type)) {
    if (other.label === null) continue;
    const labelLimit = limitOf(state, other);
    if (labelLimit === null || fits(state, labelLimit, maxToObjectIds)) continue;
    return simulatedError(
      state,
      type,
      `The limit ${labelLimit} of the label "${other.label}" must be ${comparison(state)} the object limit ${maxToObjectIds}`,
    );
  }
  return null;
}

function fits(state: PortalState, labelLimit: number, objectLimit: number): boolean {
  return state.rules.labelEqualToObject === 'allow'
    ? labelLimit <= objectLimit
    : labelLimit < objectLimit;
}

function comparison(state: PortalState): string {
  return state.rules.labelEqualToObject === 'allow' ? 'at most' : 'below';
}
