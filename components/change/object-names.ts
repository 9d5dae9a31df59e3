import type { ObjectTypeId, Pair } from '@/lib/limits/limit';
import type { ObjectOption } from './object-option';

export type ObjectNames = { readonly singular: string; readonly plural: string };

/** An object that nobody knows is called by its id. */
export function namesOf(objects: readonly ObjectOption[], objectTypeId: ObjectTypeId): ObjectNames {
  const known = objects.find((object) => object.objectTypeId === objectTypeId);
  return known ?? { singular: objectTypeId, plural: objectTypeId };
}

export type PairNames = { readonly from: ObjectNames; readonly to: ObjectNames };

export function pairNames(objects: readonly ObjectOption[], pair: Pair): PairNames {
  return {
    from: namesOf(objects, pair.fromObjectTypeId),
    to: namesOf(objects, pair.toObjectTypeId),
  };
}
