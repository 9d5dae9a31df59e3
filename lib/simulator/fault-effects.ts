import { z } from 'zod';
import { CATEGORIES } from './portal-state';

const delayMsSchema = z.int().min(0).max(600_000).default(0);

const foreignRowSchema = z.record(z.string(), z.unknown());
const FOREIGN_ROW = {
  category: CATEGORIES[1],
  typeId: 999_999,
  userEnforcedMaxToObjectIds: 1,
  label: 'Nobody asked for this',
};

/** What can go wrong with one request. */
export const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(200).max(599),
    /** Text as it is, anything else as JSON. */
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).default({}),
    /** Whether the request takes effect all the same. */
    apply: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('html'),
    status: z.int().min(200).max(599).default(502),
    apply: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('redirect'),
    status: z.union([301, 302, 303, 307, 308].map((status) => z.literal(status))).default(307),
    location: z.string(),
    apply: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('delay'),
    beforeApplyMs: delayMsSchema,
    beforeAnswerMs: delayMsSchema,
  }),
  z.strictObject({ kind: z.literal('drop'), when: z.enum(['before_apply', 'after_apply']) }),
  /** The request takes effect; half of the answer's body arrives, then the connection breaks. */
  z.strictObject({ kind: z.literal('truncate') }),
  /** The body arrives in small parts, with a gap before each. */
  z.strictObject({
    kind: z.literal('trickle'),
    bytesPerPart: z.int().min(1).default(1),
    gapMs: z.int().min(0).max(600_000).default(100),
  }),
  /** Spaces in front of the body, which stays JSON. */
  z.strictObject({ kind: z.literal('huge'), bytes: z.int().min(1).max(1_000_000_000) }),
  /** A batch that is not done yet when it is answered; the write takes effect later, or never. */
  z.strictObject({
    kind: z.literal('pending'),
    status: z.enum(['PENDING', 'PROCESSING', 'CANCELED']).default('PENDING'),
    appliesAfterMs: delayMsSchema.nullable(),
  }),
  /** Only the first rows of a batch take effect; the others are refused in the answer. */
  z.strictObject({
    kind: z.literal('partial'),
    keep: z.int().min(0).default(1),
    status: z.int().min(200).max(299).default(207),
    /** Whether the errors say which row they mean, say nothing of it, or are missing. */
    errors: z.enum(['named', 'anonymous', 'none']).default('named'),
  }),
  /** These take effect whole; only `results` in the answer is not as it should be. */
  z.strictObject({ kind: z.literal('reorder_results') }),
  z.strictObject({ kind: z.literal('missing_results'), count: z.int().min(1).default(1) }),
  z.strictObject({
    kind: z.literal('foreign_results'),
    rows: z.array(foreignRowSchema).default([FOREIGN_ROW]),
  }),
]);

export type FaultEffect = z.output<typeof effectSchema>;
