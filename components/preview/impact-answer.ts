import * as z from 'zod/mini';

const pairSchema = z.object({
  fromObjectTypeId: z.string(),
  toObjectTypeId: z.string(),
  usage: z.union([
    z.object({ limit: z.nullable(z.number()), atLimit: z.number(), nearLimit: z.number() }),
    z.enum(['not_available', 'not_read']),
  ]),
});

/** Records at or near the present limit, by pair. */
export const impactAnswerSchema = z.object({ pairs: z.readonly(z.array(pairSchema)) });

export type ImpactAnswer = z.infer<typeof impactAnswerSchema>;
export type Usage = ImpactAnswer['pairs'][number]['usage'];
