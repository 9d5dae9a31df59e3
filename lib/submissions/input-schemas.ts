import { z } from 'zod';
import { draftRowsSchema } from '../limits/draft-schema';
import { draftOriginSchema } from './origin';

/** Characters. A reason, a ticket link; not a document. */
export const NOTE_MAX = 2_000;

export const hubIdSchema = z.number().int().positive();

/** What the browser sends to hold a draft against HubSpot. */
export const previewInputSchema = z.strictObject({
  hubId: hubIdSchema,
  rows: draftRowsSchema,
  origin: draftOriginSchema.nullable(),
});

/** What the browser sends to apply a plan. Unknown fields are refused. */
export const submitInputSchema = z.strictObject({
  hubId: hubIdSchema,
  planId: z.string().max(40),
  excludedRowNumbers: z.array(z.number().int().positive()).max(20_000),
  note: z.string().max(NOTE_MAX),
  idempotencyKey: z.uuid(),
  hasConsent: z.boolean(),
});

const submissionIdSchema = z.string().regex(/^[\w-]{1,64}$/);

/** What the browser sends to stop, continue or end a submission. */
export const controlInputSchema = z.strictObject({
  hubId: hubIdSchema,
  submissionId: submissionIdSchema,
  wish: z.enum(['pause', 'continue', 'end']),
});

/** What the browser sends to leave HubSpot's value of rows as it is. */
export const keepInputSchema = z.strictObject({
  hubId: hubIdSchema,
  submissionId: submissionIdSchema,
  rowNumbers: z.array(z.number().int().positive()).min(1).max(20_000),
});
