import { z } from 'zod';
import {
  ASSOCIATION_CATEGORIES,
  isCustomObjectTypeId,
  type AssociationCategory,
  type AssociationKey,
  type ConfigurationRow,
  type Limit,
} from '../limits/limit';

/*
 * What HubSpot sends, read leniently: unknown fields are ignored, everything that can be missing
 * may be missing or null. Shapes: the specifications of 2026-09, and recorded answers.
 */

const wireWhole = z.union([
  z.int(),
  z
    .string()
    .regex(/^\s*\d{1,15}\s*$/)
    .transform(Number),
]);
const wireText = z.string().nullish();
const wireCategory = z.enum(ASSOCIATION_CATEGORIES);

const wireKey = z.object({ category: wireCategory, typeId: wireWhole });

/** `maxToObjectIds` is what the request calls the same number. */
const wireConfiguration = wireKey.extend({
  label: wireText,
  userEnforcedMaxToObjectIds: wireWhole.nullish(),
  maxToObjectIds: wireWhole.nullish(),
});

/** A category that is not known yet: such a row names none of the types that Linkcap can set. */
const wireForeignRow = z.object({
  category: z.string().refine((category) => !isKnownCategory(category)),
});

function isKnownCategory(category: string): category is AssociationCategory {
  return ASSOCIATION_CATEGORIES.some((known) => known === category);
}

/**
 * A list that is read whole or not at all: a row left out would be a type without a limit.
 * Only rows of a foreign category are passed over.
 */
function wireList<Row extends z.ZodType>(row: Row) {
  const rowOrForeign = z.union([row, wireForeignRow.transform(() => null)]);
  return z
    .object({ results: z.array(rowOrForeign) })
    .transform(({ results }) => results.filter((each) => each !== null));
}

const configurationRow = wireConfiguration
  .transform(toConfigurationRow)
  .refine(({ limit }) => limit === 'many' || limit >= 1, 'a limit below 1');

function toConfigurationRow(wire: z.output<typeof wireConfiguration>): ConfigurationRow {
  return {
    category: wire.category,
    typeId: wire.typeId,
    label: wire.label ?? null,
    limit: wire.userEnforcedMaxToObjectIds ?? wire.maxToObjectIds ?? 'many',
  };
}

export const configurationsSchema = wireList(configurationRow);

export const labelsSchema = wireList(
  wireKey
    .extend({ label: wireText })
    .transform(({ category, typeId, label }) => ({ category, typeId, label: label ?? null })),
);

/** One row of a write's answer, or `null` where it cannot be read: it proves nothing then. */
export function readResultRow(row: unknown): (AssociationKey & { readonly limit: Limit }) | null {
  const parsed = configurationRow.safeParse(row);
  if (!parsed.success) return null;
  const { category, typeId, limit } = parsed.data;
  return { category, typeId, limit };
}

/** Read field by field in `batch-answer.ts`: one odd field must not hide what the others prove. */
export const batchAnswerSchema = z.object({
  status: z.unknown().optional(),
  results: z.array(z.unknown()).nullish(),
  errors: z.array(z.unknown()).nullish(),
  numErrors: z.unknown().optional(),
  requestedAt: z.unknown().optional(),
  startedAt: z.unknown().optional(),
  completedAt: z.unknown().optional(),
  links: z.unknown().optional(),
});

/** `id` is the type id; the fields from `category` on are on the wire, but in no specification. */
const wireSchemaAssociation = z.object({
  id: wireWhole,
  fromObjectTypeId: z.string(),
  toObjectTypeId: z.string(),
  name: wireText,
  category: wireCategory.nullish().catch(null),
});

/** Only names and places come from here, so an association that cannot be read is passed over. */
export const objectSchemaSchema = z
  .object({
    objectTypeId: z.string().min(1),
    name: wireText,
    fullyQualifiedName: wireText,
    labels: z.object({ singular: wireText, plural: wireText }).nullish(),
    associations: z.array(wireSchemaAssociation.nullable().catch(null)).nullish(),
  })
  .transform(({ objectTypeId, ...wire }) => ({
    objectTypeId,
    name: wire.name ?? wire.fullyQualifiedName ?? objectTypeId,
    // HubSpot's own objects have one, too (`CONTACT`), but no path takes it.
    fullyQualifiedName: isCustomObjectTypeId(objectTypeId)
      ? (wire.fullyQualifiedName ?? null)
      : null,
    singular: wire.labels?.singular ?? null,
    plural: wire.labels?.plural ?? null,
    associations: (wire.associations ?? [])
      .filter((association) => association !== null)
      .map(({ id, name, category, ...pair }) => ({
        ...pair,
        typeId: id,
        category: category ?? null,
        name: name ?? null,
      })),
  }));

export const objectSchemasSchema = z
  .object({ results: z.array(objectSchemaSchema) })
  .transform(({ results }) => results);

/** The samples are left out: records are not what Linkcap is about. */
export const usageSchema = z
  .object({
    limit: wireWhole.nullish(),
    totalRecordsAtLimit: wireWhole.nullish(),
    totalRecordsNearLimit: wireWhole.nullish(),
  })
  .transform((wire) => {
    const { totalRecordsAtLimit: atLimit, totalRecordsNearLimit: nearLimit } = wire;
    return typeof atLimit === 'number' && typeof nearLimit === 'number'
      ? { limit: wire.limit ?? null, atLimit, nearLimit }
      : ('not_available' as const);
  });

export const accountSchema = z
  .object({
    portalId: wireWhole,
    portalName: wireText,
    accountType: wireText,
    timeZone: wireText,
    uiDomain: wireText,
  })
  .transform(({ portalId, ...wire }) => ({
    hubId: portalId,
    portalName: wire.portalName ?? null,
    accountType: wire.accountType ?? null,
    timeZone: wire.timeZone ?? null,
    uiDomain: wire.uiDomain ?? null,
  }));
