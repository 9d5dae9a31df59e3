import { findType, isSameType, limitOf, typesOfPair, withLimit } from './association-types';
import type { Category, Definition, Direction, PortalState, TypeRef } from './portal-state';

export type LabelUpdate = {
  readonly associationTypeId: number;
  readonly label: string;
  /** `null` where the request leaves it out: then `label` is written on both sides. */
  readonly inverseLabel: string | null;
};

export type LabelChange =
  | { readonly kind: 'changed'; readonly state: PortalState }
  | { readonly kind: 'refused'; readonly message: string };

type Side = TypeRef & Direction;
type FoundLabel = {
  readonly definition: Definition;
  /** The side that the request names, and the other one. */
  readonly named: Side;
  readonly other: Side;
};

export function updateLabel(
  state: PortalState,
  direction: Direction,
  wanted: LabelUpdate,
): LabelChange {
  const found = findLabel(state, direction, wanted.associationTypeId);
  if (found === undefined || found.definition.label === null) {
    return refused(`No label has associationTypeId ${wanted.associationTypeId}`);
  }
  const { definition, named, other } = found;
  const otherLabel = wanted.inverseLabel ?? wanted.label;
  const [label, inverseLabel] =
    named.typeId === definition.typeId ? [wanted.label, otherLabel] : [otherLabel, wanted.label];
  const definitions = state.definitions.map((each) =>
    each === definition ? { ...each, label, inverseLabel } : each,
  );
  // A single label of one object has one limit; that of the side that was named counts.
  const isMirrored = named.fromObjectTypeId === named.toObjectTypeId && wanted.label === otherLabel;
  const limits = isMirrored ? withLimit(state.limits, other, limitOf(state, named)) : state.limits;
  return { kind: 'changed', state: { ...state, definitions, limits } };
}

/** Either id removes both directions, and their limits. */
export function deleteLabel(
  state: PortalState,
  direction: Direction,
  associationTypeId: number,
): LabelChange {
  const found = findLabel(state, direction, associationTypeId);
  if (found === undefined) return withoutLabel(state, direction, associationTypeId);
  const { definition, named, other } = found;
  if (definition.label === null && hasLabels(state, direction)) {
    return {
      kind: 'refused',
      message: `Definition with label still exists; Cannot delete unlabeled type with associationTypeId ${associationTypeId}`,
    };
  }
  const isOfAnother = (limit: Side): boolean =>
    !isSameType(limit, named) && !isSameType(limit, other);
  return {
    kind: 'changed',
    state: {
      ...state,
      definitions: state.definitions.filter((each) => each !== definition),
      limits: state.limits.filter(isOfAnother),
      technicalLimits: state.technicalLimits.filter(isOfAnother),
    },
  };
}

function withoutLabel(state: PortalState, direction: Direction, typeId: number): LabelChange {
  const ref = { ...direction, category: 'HUBSPOT_DEFINED' as const, typeId };
  if (findType(state, ref) !== undefined) {
    return refused(`HubSpot's own type ${typeId} cannot be deleted`);
  }
  if (state.rules.deleteMissingLabel === 'refuse') {
    return refused(`No label has associationTypeId ${typeId}`);
  }
  return { kind: 'changed', state };
}

function hasLabels(state: PortalState, direction: Direction): boolean {
  return typesOfPair(state, direction).some(
    (type) => type.label !== null && type.category === 'USER_DEFINED',
  );
}

function findLabel(
  state: PortalState,
  direction: Direction,
  typeId: number,
): FoundLabel | undefined {
  for (const definition of state.definitions) {
    const sides = sidesOf(definition);
    for (const [named, other] of [sides, [sides[1], sides[0]] as const]) {
      if (isSameType(named, { ...direction, category: definition.category, typeId })) {
        return { definition, named, other };
      }
    }
  }
  return undefined;
}

function sidesOf(definition: Definition): readonly [Side, Side] {
  const { category, typeId, inverseTypeId, fromObjectTypeId, toObjectTypeId } = definition;
  return [
    side(category, typeId, { fromObjectTypeId, toObjectTypeId }),
    side(category, inverseTypeId, {
      fromObjectTypeId: toObjectTypeId,
      toObjectTypeId: fromObjectTypeId,
    }),
  ];
}

function side(category: Category, typeId: number, direction: Direction): Side {
  return { category, typeId, ...direction };
}

function refused(message: string): LabelChange {
  return { kind: 'refused', message: `${message} (simulated)` };
}
