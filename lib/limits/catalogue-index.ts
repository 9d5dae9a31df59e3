import type { Catalogue } from './catalogue';
import { groupBy } from './group-by';
import { associationKey, isSameObject, limitKey, pairKey } from './limit';
import type { AssociationType, LimitKey, ObjectType, ObjectTypeId, Pair, PairKey } from './limit';
import { indexObjectNames } from './object-names';

/** A catalogue made ready for look-up. */
export type CatalogueIndex = {
  readonly objectTypesById: ReadonlyMap<ObjectTypeId, ObjectType>;
  readonly objectTypesByName: ReadonlyMap<string, readonly ObjectType[]>;
  readonly typesByRef: ReadonlyMap<LimitKey, AssociationType>;
  /** Any label first, then by label. */
  readonly typesByPair: ReadonlyMap<PairKey, readonly AssociationType[]>;
  /** By `associationKey`: more than one where the key does not tell the pair. */
  readonly typesByKey: ReadonlyMap<string, readonly AssociationType[]>;
};

export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const ordered = [...catalogue.associationTypes].sort(byLabel);
  return {
    objectTypesById: new Map(catalogue.objectTypes.map((type) => [type.objectTypeId, type])),
    objectTypesByName: indexObjectNames(catalogue.objectTypes),
    typesByRef: new Map(ordered.map((type) => [limitKey(type), type])),
    typesByPair: groupBy(ordered, pairKey),
    typesByKey: groupBy(ordered, associationKey),
  };
}

export function typesOfPair(index: CatalogueIndex, pair: Pair): readonly AssociationType[] {
  return index.typesByPair.get(pairKey(pair)) ?? [];
}

/**
 * The type that always has the same limit: the other id of an unlabeled type or of a single label
 * between records of one object. `null` where there is none, or where the type is its own inverse.
 */
export function mirrorOf(index: CatalogueIndex, type: AssociationType): AssociationType | null {
  if (!isSameObject(type) || type.inverseTypeId === null) return null;
  if (type.inverseTypeId === type.typeId) return null;
  const inverse = index.typesByRef.get(limitKey({ ...type, typeId: type.inverseTypeId }));
  return inverse?.label === type.label ? inverse : null;
}

function byLabel(a: AssociationType, b: AssociationType): number {
  if (a.label === null || b.label === null) {
    return Number(a.label !== null) - Number(b.label !== null) || a.typeId - b.typeId;
  }
  return a.label.localeCompare(b.label, 'en') || a.typeId - b.typeId;
}
