import { z } from 'zod';
import { CATEGORIES, type PortalState, type Rules } from './portal-state';

const typeIdSchema = z.int().positive();
const directionFields = { fromObjectTypeId: z.string(), toObjectTypeId: z.string() };
const typeLimitSchema = z.object({
  ...directionFields,
  category: z.enum(CATEGORIES),
  typeId: typeIdSchema,
  maxToObjectIds: z.int().positive(),
});

export const rulesSchema: z.ZodType<Rules> = z.strictObject({
  createOnExisting: z.enum(['set', 'refuse']),
  mixedBatch: z.enum(['apply_valid', 'all_or_nothing']),
  labelEqualToObject: z.enum(['allow', 'refuse']),
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
  rules: rulesSchema,
});

/** Reads a state that was stored; throws where it is not one. */
export function parsePortalState(stored: unknown): PortalState {
  return portalStateSchema.parse(stored);
}
