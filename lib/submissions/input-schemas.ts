import { z } from 'zod';
import { draftRowsSchema } from '../limits/draft-schema';

/** Characters. A reason, a ticket link; not a document. */
export const NOTE_MAX = 2_000;

export const hubIdSchema = z.number().int().positive();

/** What the browser sends to hold a draft against HubSpot. */
export const previewInputSchema = z.strictObject({ hubId: hubIdSchema, rows: draftRowsSchema });

/** What the browser sends to apply a plan. Unknown fields are refused. */
export const submitInputSchema = z.strictObject({
  hubId: hubIdSchema,
  planId: z.string().max(40),
  excludedRowNumbers: z.array(z.number().int().positive()).max(20_000),
  note: z.string().max(NOTE_MAX),
  idempotencyKey: z.uuid(),
  hasConsent: z.boolean(),
});
