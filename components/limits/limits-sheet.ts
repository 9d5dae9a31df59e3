import * as z from 'zod/mini';
import { ASSOCIATION_CATEGORIES } from '@/lib/limits/limit';

const text = z.string();
const limit = z.union([z.number(), z.literal('many')]);

const rowSchema = z.object({
  key: text,
  /** "Any label", or the label's own name. */
  label: text,
  isAnyLabel: z.boolean(),
  /** Two ids of one limit have one row: both directions are the same then. */
  typeIds: z.array(z.number()),
  category: z.enum(ASSOCIATION_CATEGORIES),
  limit,
  sentence: text,
});

const pairSchema = z.object({
  key: text,
  fromObjectTypeId: text,
  toObjectTypeId: text,
  /** Plural names in the reader's language. */
  from: text,
  to: text,
  /** Every other name by which the two objects may be looked for. */
  otherNames: text,
  rows: z.array(rowSchema),
});

const unplacedSchema = z.object({
  key: text,
  /** What is known of the two objects; `null` = nothing. */
  ends: z.nullable(z.object({ from: text, to: text })),
  label: text,
  typeId: z.number(),
  category: z.enum(ASSOCIATION_CATEGORIES),
  limit,
});

/** All limits of a portal in one reader's words, as the page and its refresh get them. */
const limitsSheetSchema = z.object({
  /** Epoch milliseconds. */
  readAt: z.number(),
  pairs: z.array(pairSchema),
  unplaced: z.array(unplacedSchema),
});

export type LimitsSheet = z.infer<typeof limitsSheetSchema>;
export type SheetPair = LimitsSheet['pairs'][number];
export type SheetRow = SheetPair['rows'][number];
export type UnplacedSheetRow = LimitsSheet['unplaced'][number];

/** What a refresh answers; `message` says to the reader why HubSpot could not be read. */
export const limitsAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), sheet: limitsSheetSchema }),
  z.object({ ok: z.literal(false), message: text }),
]);

export type LimitsAnswer = z.infer<typeof limitsAnswerSchema>;
