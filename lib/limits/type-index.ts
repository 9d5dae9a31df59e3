import { groupBy } from './group-by';
import { associationKey, isSameObject, limitKey, pairKey } from './limit';
import type {
  AssociationRef,
  AssociationType,
  LimitKey,
  ObjectType,
  ObjectTypeId,
  Pair,
  PairKey,
} from './limit';

/** What exists, made ready for the rules. Without the names of objects: small in a browser. */
export type TypeIndex = {
  readonly objectTypesById: ReadonlyMap<ObjectTypeId, ObjectType>;
  readonly typesByRef: ReadonlyMap<LimitKey, AssociationType>;
  /** Any label first, then by label. */
  readonly typesByPair: ReadonlyMap<PairKey, readonly AssociationType[]>;
  /** By their number alone: of any pair, and of any category. */
  readonly typesById: ReadonlyMap<number, readonly AssociationType[]>;
  /** By `associationKey`: more than one where the key does not tell the pair. */
  readonly typesByKey: ReadonlyMap<string, readonly AssociationType[]>;
  /** Of two mirrored types the one with the higher id, and the one that leads it. */
  readonly leadingTypes: ReadonlyMap<LimitKey, LimitKey>;
};

const LABEL_ORDER = new Intl.Collator('en');

export function indexTypes({
  objectTypes,
  associationTypes,
}: {
  readonly objectTypes: readonly ObjectType[];
  readonly associationTypes: readonly AssociationType[];
}): TypeIndex {
  const ordered = [...associationTypes].sort(byLabel);
  const typesByRef = new Map(ordered.map((type) => [limitKey(type), type]));
  // Made when first asked for: of ten thousand labels each takes as long as a frame.
  let byId: TypeIndex['typesById'] | null = null;
  let byKey: TypeIndex['typesByKey'] | null = null;
  return {
    objectTypesById: new Map(objectTypes.map((type) => [type.objectTypeId, type])),
    typesByRef,
    typesByPair: groupBy(ordered, pairKey),
    get typesById() {
      return (byId ??= groupBy(associationTypes, ({ typeId }) => typeId));
    },
    get typesByKey() {
      return (byKey ??= groupBy(ordered, associationKey));
    },
    leadingTypes: leadingTypesOf(ordered, typesByRef),
  };
}

/** The catalogue's own object for the type that `ref` names. Needs no key: for thousands of rows. */
export function typeOf(index: TypeIndex, ref: AssociationRef): AssociationType | undefined {
  return index.typesById
    .get(ref.typeId)
    ?.find(
      (type) =>
        type.fromObjectTypeId === ref.fromObjectTypeId &&
        type.toObjectTypeId === ref.toObjectTypeId &&
        type.category === ref.category,
    );
}

export function typesOfPair(index: TypeIndex, pair: Pair): readonly AssociationType[] {
  return index.typesByPair.get(pairKey(pair)) ?? [];
}

/**
 * The type that always has the same limit: the other id of an unlabeled type or of a single label
 * between records of one object. `null` where there is none, or where the type is its own inverse.
 */
export function mirrorOf(
  index: Pick<TypeIndex, 'typesByRef'>,
  type: AssociationType,
): AssociationType | null {
  if (!isSameObject(type) || type.inverseTypeId === null) return null;
  if (type.inverseTypeId === type.typeId) return null;
  const inverse = index.typesByRef.get(limitKey({ ...type, typeId: type.inverseTypeId }));
  return inverse?.label === type.label ? inverse : null;
}

function leadingTypesOf(
  types: readonly AssociationType[],
  typesByRef: TypeIndex['typesByRef'],
): ReadonlyMap<LimitKey, LimitKey> {
  return new Map(
    types.flatMap((type): [LimitKey, LimitKey][] => {
      const mirror = mirrorOf({ typesByRef }, type);
      return mirror && mirror.typeId < type.typeId ? [[limitKey(type), limitKey(mirror)]] : [];
    }),
  );
}

function byLabel(a: AssociationType, b: AssociationType): number {
  if (a.label === null || b.label === null) {
    return Number(a.label !== null) - Number(b.label !== null) || a.typeId - b.typeId;
  }
  return LABEL_ORDER.compare(a.label, b.label) || a.typeId - b.typeId;
}
