import { FIXED_TYPES } from './fixed-types';
import type {
  AssociationType,
  Definition,
  Direction,
  PortalState,
  TypeLimit,
  TypeRef,
} from './portal-state';

type KnownTypes = {
  readonly all: readonly AssociationType[];
  readonly byKey: ReadonlyMap<string, AssociationType>;
};

/** States are never changed: what follows from their definitions is made once. */
const KNOWN = new WeakMap<PortalState['definitions'], KnownTypes>();

export function allTypes(state: PortalState): readonly AssociationType[] {
  return knownTypes(state).all;
}

function knownTypes({ definitions }: PortalState): KnownTypes {
  const known = KNOWN.get(definitions);
  if (known !== undefined) return known;
  const all = [...FIXED_TYPES, ...definitions.flatMap(bothSides)];
  // Of two with one key the first counts.
  const byKey = new Map(all.toReversed().map((type) => [keyOf(type), type]));
  const made = { all, byKey };
  KNOWN.set(definitions, made);
  return made;
}

function keyOf({
  category,
  typeId,
  fromObjectTypeId,
  toObjectTypeId,
}: TypeRef & Direction): string {
  return `${fromObjectTypeId}>${toObjectTypeId}:${category}:${typeId}`;
}

export function typesOfPair(state: PortalState, direction: Direction): AssociationType[] {
  return allTypes(state).filter((type) => isSameDirection(type, direction));
}

export function findType(
  state: PortalState,
  ref: TypeRef & Direction,
): AssociationType | undefined {
  return knownTypes(state).byKey.get(keyOf(ref));
}

/** The other side of a type; the type itself where it is its own inverse. */
export function inverseOf(state: PortalState, type: AssociationType): AssociationType | undefined {
  if (type.inverseTypeId === null) return undefined;
  return findType(state, {
    category: type.category,
    typeId: type.inverseTypeId,
    fromObjectTypeId: type.toObjectTypeId,
    toObjectTypeId: type.fromObjectTypeId,
  });
}

export function limitOf(state: PortalState, ref: TypeRef & Direction): number | null {
  return state.limits.find((limit) => isSameType(limit, ref))?.maxToObjectIds ?? null;
}

export function isSameType(one: TypeRef & Direction, other: TypeRef & Direction): boolean {
  return (
    one.category === other.category && one.typeId === other.typeId && isSameDirection(one, other)
  );
}

/** `null` removes the limit. */
export function withLimit(
  limits: readonly TypeLimit[],
  ref: TypeRef & Direction,
  maxToObjectIds: number | null,
): readonly TypeLimit[] {
  const { category, typeId, fromObjectTypeId, toObjectTypeId } = ref;
  const index = limits.findIndex((limit) => isSameType(limit, ref));
  if (maxToObjectIds === null) return index === -1 ? limits : limits.toSpliced(index, 1);
  const limit = { fromObjectTypeId, toObjectTypeId, category, typeId, maxToObjectIds };
  return index === -1 ? [...limits, limit] : limits.with(index, limit);
}

function isSameDirection(one: Direction, other: Direction): boolean {
  return (
    one.fromObjectTypeId === other.fromObjectTypeId && one.toObjectTypeId === other.toObjectTypeId
  );
}

function bothSides(definition: Definition): AssociationType[] {
  const { category, name, typeId, inverseTypeId, label, inverseLabel } = definition;
  const { fromObjectTypeId, toObjectTypeId } = definition;
  const isMirrored = fromObjectTypeId === toObjectTypeId && label === inverseLabel;
  return [
    { category, typeId, inverseTypeId, name, label, isMirrored, fromObjectTypeId, toObjectTypeId },
    {
      category,
      typeId: inverseTypeId,
      inverseTypeId: typeId,
      name,
      label: inverseLabel,
      isMirrored,
      fromObjectTypeId: toObjectTypeId,
      toObjectTypeId: fromObjectTypeId,
    },
  ];
}
