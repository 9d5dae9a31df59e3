import type { AssociationKey, AssociationType } from './limit';
import { HUBSPOT_TYPES_TABLE } from './hubspot-types-table';

/** A type of HubSpot's with an end whose object type id HubSpot does not publish. */
export type UnplaceableType = AssociationKey & {
  readonly label: string | null;
  /** An object type id, or HubSpot's English name of the object. */
  readonly from: string;
  readonly to: string;
};

const ALL_TYPES: readonly AssociationType[] = HUBSPOT_TYPES_TABLE.flatMap(
  ([from, to, typeId, inverseTypeId, label = null, inverseLabel = label]) => {
    const category = 'HUBSPOT_DEFINED' as const;
    const ends = { fromObjectTypeId: from, toObjectTypeId: to };
    const type = { ...ends, category, typeId, label, inverseTypeId };
    if (inverseTypeId === null || inverseTypeId === typeId) return [type];
    const inverseEnds = { fromObjectTypeId: to, toObjectTypeId: from };
    const inverse = { typeId: inverseTypeId, label: inverseLabel, inverseTypeId: typeId };
    return [type, { ...inverseEnds, category, ...inverse }];
  },
);

/** The association types that every portal has, in both directions. */
export const HUBSPOT_TYPES: readonly AssociationType[] = ALL_TYPES.filter(isPlaceable);

const UNPLACEABLE_TYPES: ReadonlyMap<number, AssociationType> = new Map(
  ALL_TYPES.filter((type) => !isPlaceable(type)).map((type) => [type.typeId, type]),
);

/** Tells what an unplaced row of HubSpot's is about, where HubSpot's documentation knows it. */
export function findUnplaceableType(key: AssociationKey): UnplaceableType | null {
  const type = key.category === 'HUBSPOT_DEFINED' ? UNPLACEABLE_TYPES.get(key.typeId) : undefined;
  if (!type) return null;
  const { category, typeId, label, fromObjectTypeId, toObjectTypeId } = type;
  return { category, typeId, label, from: fromObjectTypeId, to: toObjectTypeId };
}

function isPlaceable(type: AssociationType): boolean {
  return [type.fromObjectTypeId, type.toObjectTypeId].every((end) => end.startsWith('0-'));
}
