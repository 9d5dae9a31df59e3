import { HUBSPOT_OBJECTS } from './hubspot-objects';
import { HUBSPOT_TYPES } from './hubspot-types';
import { isCustomObjectTypeId, limitKey, pairKey } from './limit';
import type {
  AssociationCategory,
  AssociationKey,
  AssociationType,
  LimitKey,
  ObjectType,
  ObjectTypeId,
  Pair,
} from './limit';
import { pairInverses } from './pair-inverses';
import { labelOfSchemaName } from './schema-label';

/** What exists in a portal: plain JSON, so that it can be stored and sent to the browser. */
export type Catalogue = {
  readonly objectTypes: readonly ObjectType[];
  readonly associationTypes: readonly AssociationType[];
};

/** An object's schema as HubSpot tells it. */
type SchemaSource = {
  readonly objectTypeId: ObjectTypeId;
  readonly name: string;
  readonly fullyQualifiedName: string | null;
  readonly singular: string | null;
  readonly plural: string | null;
  readonly associations: readonly (Pair & {
    readonly typeId: number;
    readonly category: AssociationCategory | null;
    readonly name: string | null;
  })[];
};

/** One row of a pair's labels list; a `null` label is the unlabeled type. */
type LabelSource = AssociationKey & { readonly label: string | null };
type LabelsList = { readonly pair: Pair; readonly rows: readonly LabelSource[] };

export type CatalogueSources = {
  readonly schemas: readonly SchemaSource[];
  readonly labels: readonly LabelsList[];
};

const FIXED_KEYS: ReadonlySet<LimitKey> = new Set(HUBSPOT_TYPES.map(limitKey));

export function buildCatalogue({ schemas, labels }: CatalogueSources): Catalogue {
  const objectTypes = mergeSchemas(schemas);
  const objects = new Map(objectTypes.map((type) => [type.objectTypeId, type]));
  const types = new Map(HUBSPOT_TYPES.map((type) => [limitKey(type), type]));
  for (const { typeId, category, name, ...ends } of schemas.flatMap((each) => each.associations)) {
    const pair = bothEnds(ends);
    const known = category ?? fixedCategory(pair, typeId);
    if (known === null) continue;
    const ref = { ...pair, category: known, typeId };
    if (types.has(limitKey(ref))) continue;
    const label = labelOfSchemaName(name, pair, objects);
    types.set(limitKey(ref), { ...ref, label, inverseTypeId: null });
  }
  const associationTypes = mergeLabelsLists([...types.values()], labels);
  return { objectTypes: withUndescribed(objectTypes, associationTypes), associationTypes };
}

/** An object that a token may not describe still has limits: it goes by its id. */
function withUndescribed(
  objectTypes: readonly ObjectType[],
  associationTypes: readonly AssociationType[],
): readonly ObjectType[] {
  const known = new Set(objectTypes.map((type) => type.objectTypeId));
  const ends = associationTypes.flatMap((type) => [type.fromObjectTypeId, type.toObjectTypeId]);
  const undescribed = [...new Set(ends)].filter((id) => !known.has(id));
  return [
    ...objectTypes,
    ...undescribed.map((id) => ({
      objectTypeId: id,
      name: id,
      singular: id,
      plural: id,
      isCustom: isCustomObjectTypeId(id),
    })),
  ];
}

/**
 * Takes over a freshly read labels list of one pair. It is the whole truth about the pair's own
 * labels: those that it no longer names are gone. HubSpot's own types stay, listed or not.
 */
export function mergeLabels(
  catalogue: Catalogue,
  pair: Pair,
  rows: readonly LabelSource[],
): Catalogue {
  const associationTypes = mergeLabelsLists(catalogue.associationTypes, [{ pair, rows }]);
  return { ...catalogue, associationTypes };
}

function mergeLabelsLists(
  known: readonly AssociationType[],
  lists: readonly LabelsList[],
): readonly AssociationType[] {
  const listed = new Map(
    lists.map(({ pair, rows }) => [pairKey(pair), new Set(rows.map((row) => row.typeId))]),
  );
  const types = new Map<LimitKey, AssociationType>();
  for (const type of known) {
    const typeIds = listed.get(pairKey(type));
    const isReplaced = type.category === 'USER_DEFINED' || typeIds?.has(type.typeId) === true;
    if (typeIds && isReplaced && !FIXED_KEYS.has(limitKey(type))) continue;
    types.set(limitKey(type), type);
  }
  for (const { pair, rows } of lists) {
    for (const { category, typeId, label } of rows) {
      const type = { ...bothEnds(pair), category, typeId, label, inverseTypeId: null };
      types.set(limitKey(type), type);
    }
  }
  return pairInverses([...types.values()]);
}

/** HubSpot's own objects, in the portal's words where it has some, then the portal's own. */
function mergeSchemas(schemas: readonly SchemaSource[]): readonly ObjectType[] {
  const objects = new Map(HUBSPOT_OBJECTS.map((type) => [type.objectTypeId, type]));
  for (const schema of schemas) {
    const fixed = objects.get(schema.objectTypeId);
    objects.set(schema.objectTypeId, {
      objectTypeId: schema.objectTypeId,
      name: fixed?.name ?? schema.fullyQualifiedName ?? schema.name,
      singular: schema.singular ?? fixed?.singular ?? schema.name,
      plural: schema.plural ?? fixed?.plural ?? schema.singular ?? schema.name,
      isCustom: isCustomObjectTypeId(schema.objectTypeId),
    });
  }
  return [...objects.values()];
}

function fixedCategory(pair: Pair, typeId: number): AssociationCategory | null {
  const category = 'HUBSPOT_DEFINED';
  return FIXED_KEYS.has(limitKey({ ...pair, category, typeId })) ? category : null;
}

function bothEnds({ fromObjectTypeId, toObjectTypeId }: Pair): Pair {
  return { fromObjectTypeId, toObjectTypeId };
}
