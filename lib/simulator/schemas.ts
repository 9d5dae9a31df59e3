import { allTypes, inverseOf, limitOf } from './association-types';
import { technicalLimitOf } from './check-limit';
import type { AssociationType, PortalState } from './portal-state';
import { customObjects, type KnownObject } from './resolve-object';

export type ObjectSchema = {
  readonly id: string;
  readonly objectTypeId: string;
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly labels: { readonly singular: string; readonly plural: string };
  readonly primaryDisplayProperty: string | null;
  readonly secondaryDisplayProperties: readonly string[];
  readonly requiredProperties: readonly string[];
  readonly searchableProperties: readonly string[];
  readonly properties: readonly unknown[];
  readonly associations: readonly SchemaAssociation[];
  readonly archived: boolean;
  readonly allowsSensitiveProperties: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type SchemaAssociation = {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly cardinality: 'ONE_TO_MANY';
  readonly inverseCardinality: 'ONE_TO_MANY';
  readonly maxToObjectIds: number;
  readonly maxFromObjectIds: number;
  readonly hasUserEnforcedMaxToObjectIds: boolean;
  readonly hasUserEnforcedMaxFromObjectIds: boolean;
};

/** The list has custom objects only. */
export function listSchemas(state: PortalState): ObjectSchema[] {
  return customObjects(state).map((object) => readSchema(state, object));
}

/** Also of standard objects: every association type that starts or ends there. */
export function readSchema(state: PortalState, object: KnownObject): ObjectSchema {
  const touches = (type: AssociationType): boolean =>
    type.fromObjectTypeId === object.objectTypeId || type.toObjectTypeId === object.objectTypeId;
  return {
    id: object.objectTypeId.replace(/^\d+-/, ''),
    objectTypeId: object.objectTypeId,
    name: object.name,
    fullyQualifiedName: object.fullyQualifiedName,
    labels: { singular: object.singular, plural: object.plural },
    primaryDisplayProperty: object.isCustom ? 'name' : null,
    secondaryDisplayProperties: [],
    requiredProperties: object.isCustom ? ['name'] : [],
    searchableProperties: object.isCustom ? ['name'] : [],
    properties: [],
    associations: allTypes(state)
      .filter(touches)
      .map((type) => schemaAssociation(state, type)),
    archived: false,
    allowsSensitiveProperties: false,
    createdAt: state.account.createdAt,
    updatedAt: state.account.createdAt,
  };
}

/** `cardinality` stays ONE_TO_MANY at HubSpot, whatever the limit. */
export function schemaAssociation(state: PortalState, type: AssociationType): SchemaAssociation {
  const inverse = inverseOf(state, type);
  const limit = limitOf(state, type);
  const inverseLimit = inverse === undefined ? null : limitOf(state, inverse);
  return {
    id: String(type.typeId),
    name: type.name,
    category: type.category,
    fromObjectTypeId: type.fromObjectTypeId,
    toObjectTypeId: type.toObjectTypeId,
    cardinality: 'ONE_TO_MANY',
    inverseCardinality: 'ONE_TO_MANY',
    maxToObjectIds: limit ?? technicalLimitOf(state, type),
    maxFromObjectIds: inverseLimit ?? technicalLimitOf(state, inverse ?? type),
    hasUserEnforcedMaxToObjectIds: limit !== null,
    hasUserEnforcedMaxFromObjectIds: inverseLimit !== null,
  };
}
