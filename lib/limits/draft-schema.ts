import { z } from 'zod';
import { DRAFT_ROWS_MAX } from './draft-tuple';
import type { DraftTuple } from './draft-tuple';
import { ASSOCIATION_CATEGORIES } from './limit';

const ID_MAX = 2_147_483_647;
const idSchema = z.number().int().min(1).max(ID_MAX);
export const objectTypeIdSchema = z.string().regex(/^\d{1,3}-\d{1,12}$/);

/** Which limits are allowed is for the rules to say, with a fix: here it only has to be one. */
const limitSchema = z.union([z.number(), z.literal('many'), z.null()]);

const draftTupleSchema = z.tuple([
  idSchema,
  objectTypeIdSchema,
  objectTypeIdSchema,
  z.enum(ASSOCIATION_CATEGORIES),
  idSchema,
  limitSchema,
]);

export const draftRowsSchema: z.ZodType<readonly DraftTuple[]> = z
  .array(draftTupleSchema)
  .max(DRAFT_ROWS_MAX)
  .refine((rows) => new Set(rows.map(([rowNumber]) => rowNumber)).size === rows.length, {
    error: 'Row numbers must differ.',
  });
