import * as z from 'zod/mini';
import { ASSOCIATION_CATEGORIES } from '@/lib/limits/limit';
import type { AssociationLimit, AssociationType } from '@/lib/limits/limit';
import type { CurrentLimits } from '@/lib/submissions/read-current';
import type { ObjectOption } from './object-option';

/** An object type in the reader's words. */
export type NamedObject = Omit<ObjectOption, 'names'>;

const text = z.string();

/** The type makes the compiler compare the schema with the core. */
const associationTypeSchema: z.ZodMiniType<AssociationType> = z.object({
  fromObjectTypeId: text,
  toObjectTypeId: text,
  category: z.enum(ASSOCIATION_CATEGORIES),
  typeId: z.number(),
  label: z.nullable(text),
  inverseTypeId: z.nullable(z.number()),
});

const limitSchema: z.ZodMiniType<AssociationLimit> = z.object({
  fromObjectTypeId: text,
  toObjectTypeId: text,
  category: z.enum(ASSOCIATION_CATEGORIES),
  typeId: z.number(),
  limit: z.union([z.number(), z.literal('many')]),
});

const objectSchema: z.ZodMiniType<NamedObject> = z.object({
  objectTypeId: text,
  singular: text,
  plural: text,
  isCustom: z.boolean(),
});

/** `message` says to the reader why HubSpot could not be read. */
export const currentAnswerSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    objects: z.array(objectSchema),
    associationTypes: z.array(associationTypeSchema),
    /** What is not in the list reads Many. */
    limits: z.array(limitSchema),
  }),
  z.object({ ok: z.literal(false), message: text }),
]);

export type CurrentAnswer = z.infer<typeof currentAnswerSchema>;
export type PortalCurrent = Extract<CurrentAnswer, { ok: true }>;

export function toCurrentAnswer(
  { catalogue, placed }: CurrentLimits,
  objects: readonly NamedObject[],
): CurrentAnswer {
  const limits = placed
    .filter(({ limit }) => limit !== 'many')
    .map(({ fromObjectTypeId, toObjectTypeId, category, typeId, limit }) => ({
      ...{ fromObjectTypeId, toObjectTypeId, category, typeId, limit },
    }));
  const named = objects.map(({ objectTypeId, singular, plural, isCustom }) => ({
    ...{ objectTypeId, singular, plural, isCustom },
  }));
  const { associationTypes } = catalogue;
  return { ok: true, objects: named, associationTypes: [...associationTypes], limits };
}
