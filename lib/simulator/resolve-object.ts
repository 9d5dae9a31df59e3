import type { CustomObject, PortalState } from './portal-state';
import { STANDARD_OBJECTS } from './standard-objects';

export type KnownObject = CustomObject & {
  readonly isCustom: boolean;
  /** `CONTACT`, `p123_pets`. */
  readonly fullyQualifiedName: string;
};

/**
 * The object that a part of a path names: an id, the name of a standard object in any letter case,
 * or a custom object's `p123_pets` or `p_pets`. HubSpot does not take the bare `pets`.
 */
export function resolveObject(state: PortalState, text: string): KnownObject | undefined {
  const wanted = text.toLowerCase();
  return knownObjects(state).find((object) => pathNames(state, object).includes(wanted));
}

export function objectById(state: PortalState, objectTypeId: string): KnownObject | undefined {
  return knownObjects(state).find((object) => object.objectTypeId === objectTypeId);
}

export function customObjects(state: PortalState): KnownObject[] {
  return state.customObjects.map((object) => ({
    ...object,
    isCustom: true,
    fullyQualifiedName: `p${state.account.portalId}_${object.name}`,
  }));
}

/** As HubSpot's messages name an object: `CONTACT`. */
export function messageName(state: PortalState, objectTypeId: string): string {
  return objectById(state, objectTypeId)?.fullyQualifiedName ?? objectTypeId;
}

function knownObjects(state: PortalState): KnownObject[] {
  const standard = STANDARD_OBJECTS.map((object) => ({
    ...object,
    isCustom: false,
    fullyQualifiedName: object.name.toUpperCase(),
  }));
  return [...standard, ...customObjects(state)];
}

function pathNames(state: PortalState, object: KnownObject): string[] {
  if (object.isCustom) {
    const name = object.name.toLowerCase();
    return [object.objectTypeId, `p${state.account.portalId}_${name}`, `p_${name}`];
  }
  return [object.objectTypeId, object.name, object.plural.toLowerCase().replaceAll(' ', '_')];
}
