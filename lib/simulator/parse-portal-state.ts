import { z } from 'zod';
import { CATEGORIES, DEFAULT_RULES, type PortalState, type Rules } from './portal-state';

const typeIdSchema = z.int().positive();
const directionFields = { fromObjectTypeId: z.string(), toObjectTypeId: z.string() };
const typeLimitSchema = z.object({
  ...directionFields,
  category: z.enum(CATEGORIES),
  typeId: typeIdSchema,
  maxToObjectIds: z.int().positive(),
});

/** What is left out behaves as usual. */
export const rulesSchema: z.ZodType<Rules> = z.strictObject({
  createOnExisting: z.enum(['set', 'refuse']).default(DEFAULT_RULES.createOnExisting),
  mixedBatch: z.enum(['apply_valid', 'all_or_nothing']).default(DEFAULT_RULES.mixedBatch),
  labelEqualToObject: z.enum(['allow', 'refuse']).default(DEFAULT_RULES.labelEqualToObject),
  pairList: z.enum(['limited', 'all']).default(DEFAULT_RULES.pairList),
  deleteMissingLabel: z.enum(['allow', 'refuse']).default(DEFAULT_RULES.deleteMissingLabel),
  trackedLimit: z.enum(['user', 'technical']).default(DEFAULT_RULES.trackedLimit),
});

const recordCountsSchema = z.object({
  ...directionFields,
  counts: z.array(z.object({ associations: z.int().min(0), records: z.int().min(0) })),
});

const portalStateSchema: z.ZodType<PortalState> = z.object({
  account: z.object({
    portalId: z.int().positive(),
    portalName: z.string(),
    accountType: z.enum(['APP_DEVELOPER', 'DEVELOPER_TEST', 'SANDBOX', 'STANDARD']),
    timeZone: z.string(),
    companyCurrency: z.string(),
    additionalCurrencies: z.array(z.string()),
    utcOffset: z.string(),
    utcOffsetMilliseconds: z.int(),
    uiDomain: z.string(),
    dataHostingLocation: z.string(),
    createdAt: z.string(),
  }),
  customObjects: z.array(
    z.object({
      objectTypeId: z.string(),
      name: z.string(),
      singular: z.string(),
      plural: z.string(),
    }),
  ),
  definitions: z.array(
    z.object({
      ...directionFields,
      category: z.enum(CATEGORIES),
      name: z.string(),
      typeId: typeIdSchema,
      inverseTypeId: typeIdSchema,
      label: z.string().nullable(),
      inverseLabel: z.string().nullable(),
    }),
  ),
  limits: z.array(typeLimitSchema),
  technicalLimits: z.array(typeLimitSchema),
  nextTypeId: typeIdSchema,
  // States that were stored before these fields existed do not have them.
  nextObjectId: z.int().positive().default(31_870_100),
  records: z.array(recordCountsSchema).default([]),
  enabledObjects: z.array(z.string()).default([]),
  rules: rulesSchema,
});

/** Reads a state that was stored; throws where it is not one. */
export function parsePortalState(stored: unknown): PortalState {
  return portalStateSchema.parse(stored);
}
