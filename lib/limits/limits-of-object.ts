import { limitValue } from './limit';
import type { AssociationLimit, ObjectTypeId } from './limit';

/** A limit of an object, or one that its records count towards from the other side. */
export type ObjectLimit = AssociationLimit & { readonly direction: 'own' | 'reverse' };

/**
 * The limits that can stop two records of an object from being merged, tightest first: those of its
 * own records, and those of the records on the other side.
 */
export function limitsOfObject(
  objectTypeId: ObjectTypeId,
  limits: readonly AssociationLimit[],
): readonly ObjectLimit[] {
  return limits
    .flatMap((each): ObjectLimit[] => {
      if (each.limit === 'many') return [];
      if (each.fromObjectTypeId === objectTypeId) return [{ ...each, direction: 'own' }];
      return each.toObjectTypeId === objectTypeId ? [{ ...each, direction: 'reverse' }] : [];
    })
    .sort(
      (a, b) =>
        limitValue(a.limit) - limitValue(b.limit) ||
        Number(a.direction === 'reverse') - Number(b.direction === 'reverse') ||
        a.typeId - b.typeId,
    );
}
