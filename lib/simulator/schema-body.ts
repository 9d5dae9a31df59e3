import {
  cannotDeserialize,
  isFields,
  malformed,
  missingFields,
  parsed,
  parseFields,
  parseObject,
  parseOptionalText,
  parseText,
  type Parsed,
} from './read-body';

export type NewSchema = {
  readonly name: string;
  readonly labels: SchemaLabels;
  /** Ids or names of objects. */
  readonly associatedObjects: readonly string[];
};

export type SchemaLabels = { readonly singular: string; readonly plural: string };

export type NewSchemaAssociation = {
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly name: string | null;
};

export function parseNewSchema(text: string): Parsed<NewSchema> {
  const body = parseFields(text, [
    'associatedObjects',
    'labels',
    'name',
    'properties',
    'requiredProperties',
  ]);
  if (body.kind === 'malformed') return body;
  const name = parseText(body.value['name']);
  if (name.kind === 'malformed') return name;
  const labels = parseLabels(body.value['labels']);
  if (labels.kind === 'malformed') return labels;
  const objects = body.value['associatedObjects'];
  if (!Array.isArray(objects)) return malformed(cannotDeserialize('List', objects));
  const associatedObjects = objects.map(String);
  return parsed({ name: name.value, labels: labels.value, associatedObjects });
}

/** `null` where the names stay as they are. */
export function parseSchemaPatch(text: string): Parsed<SchemaLabels | null> {
  const body = parseObject(text);
  if (body.kind === 'malformed') return body;
  const labels = body.value['labels'];
  return labels === undefined || labels === null ? parsed(null) : parseLabels(labels);
}

export function parseNewSchemaAssociation(text: string): Parsed<NewSchemaAssociation> {
  const body = parseFields(text, ['fromObjectTypeId', 'toObjectTypeId']);
  if (body.kind === 'malformed') return body;
  const from = parseText(body.value['fromObjectTypeId']);
  if (from.kind === 'malformed') return from;
  const to = parseText(body.value['toObjectTypeId']);
  if (to.kind === 'malformed') return to;
  const name = parseOptionalText(body.value['name']);
  if (name.kind === 'malformed') return name;
  return parsed({ fromObjectTypeId: from.value, toObjectTypeId: to.value, name: name.value });
}

function parseLabels(value: unknown): Parsed<SchemaLabels> {
  if (!isFields(value)) return malformed(cannotDeserialize('ObjectTypeDefinitionLabels', value));
  const missing = missingFields(value, ['plural', 'singular']);
  if (missing !== null) return missing;
  const singular = parseText(value['singular']);
  if (singular.kind === 'malformed') return singular;
  const plural = parseText(value['plural']);
  if (plural.kind === 'malformed') return plural;
  return parsed({ singular: singular.value, plural: plural.value });
}
