import { HUBSPOT_TYPES } from '../limits/hubspot-types';
import type { AssociationType } from './portal-state';
import { STANDARD_OBJECTS } from './standard-objects';

/** HubSpot's own association types, as far as both objects have a public id. */
export const FIXED_TYPES: readonly AssociationType[] = HUBSPOT_TYPES.map((type) => ({
  ...type,
  name: `${objectName(type.fromObjectTypeId)}_to_${objectName(type.toObjectTypeId)}`,
  isMirrored: type.fromObjectTypeId === type.toObjectTypeId && type.label === null,
}));

function objectName(objectTypeId: string): string {
  return (
    STANDARD_OBJECTS.find((object) => object.objectTypeId === objectTypeId)?.name ?? objectTypeId
  );
}
