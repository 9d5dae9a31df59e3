import * as z from 'zod/mini';
import { ASSOCIATION_CATEGORIES } from '@/lib/limits/limit';
import { PAIR_SCOPES } from '@/lib/limits/pair-scope';

const text = z.string();
const limit = z.union([z.number(), z.literal('many')]);
const category = z.enum(ASSOCIATION_CATEGORIES);

const objectSchema = z.object({
  objectTypeId: text,
  /** In the reader's language. */
  singular: text,
  plural: text,
  /** Every other name by which the object may be looked for. */
  otherNames: text,
});

const rowSchema = z.object({
  /** `null` is any label. */
  label: z.nullable(text),
  typeIds: z.array(z.number()),
  category,
  limit,
  /** What HubSpot calls the label in other languages. */
  otherNames: z.optional(text),
});

const pairSchema = z.object({
  fromObjectTypeId: text,
  toObjectTypeId: text,
  rows: z.array(rowSchema),
});

const unplacedSchema = z.object({
  ends: z.nullable(z.object({ from: text, to: text })),
  label: z.nullable(text),
  typeId: z.number(),
  category,
  limit,
});

/** All limits of a portal as they are sent: each name once, nothing that can be worked out. */
const packedLimitsSchema = z.object({
  /** Epoch milliseconds. */
  readAt: z.number(),
  scope: z.enum(PAIR_SCOPES),
  objects: z.array(objectSchema),
  pairs: z.array(pairSchema),
  unplaced: z.array(unplacedSchema),
  /** Limit keys that somebody changed in HubSpot, and nobody has accepted. */
  changed: z.array(text),
});

export type PackedLimits = z.infer<typeof packedLimitsSchema>;
export type PackedObject = PackedLimits['objects'][number];
export type PackedPair = PackedLimits['pairs'][number];
export type PackedRow = PackedPair['rows'][number];
export type PackedUnplaced = PackedLimits['unplaced'][number];

/** What a refresh answers; `message` says to the reader why HubSpot could not be read. */
export const limitsAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), limits: packedLimitsSchema }),
  z.object({ ok: z.literal(false), message: text }),
]);

export type LimitsAnswer = z.infer<typeof limitsAnswerSchema>;
