import * as z from 'zod/mini';
import { ASSOCIATION_CATEGORIES } from '@/lib/limits/limit';
import type { PairView } from '@/lib/submissions/pair-view';

const text = z.string();

const rowSchema = z.object({
  fromObjectTypeId: text,
  toObjectTypeId: text,
  category: z.enum(ASSOCIATION_CATEGORIES),
  typeId: z.number(),
  label: z.nullable(text),
  inverseTypeId: z.nullable(z.number()),
  limit: z.union([z.number(), z.literal('many')]),
});

/** The type makes the compiler compare the schema with what the verb answers. */
const pairViewSchema: z.ZodMiniType<PairView> = z.object({
  directions: z.array(
    z.object({ fromObjectTypeId: text, toObjectTypeId: text, rows: z.array(rowSchema) }),
  ),
  readAt: z.number(),
});

/** `message` says to the reader why HubSpot could not be read. */
export const pairAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), view: pairViewSchema }),
  z.object({ ok: z.literal(false), message: text }),
]);

export type PairAnswer = z.infer<typeof pairAnswerSchema>;
