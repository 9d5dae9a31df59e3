import * as z from 'zod/mini';
import { ASSOCIATION_CATEGORIES } from '../limits/limit';
import { OPERATIONS } from '../limits/plan';
import { HUBSPOT_BATCH_STATUSES } from '../portals/hubspot-portal';
import { API_VERSIONS } from '../portals/portal';
import { EVIDENCES, ROW_STATUSES } from './row-status';
import { ORIGIN_KINDS } from './origin-kinds';
import { SUBMISSION_CONTROLS, SUBMISSION_STATUSES, WAITING_REASONS } from './submission';
import type { LiveEvent, LiveSubmissionView } from './live-submission';
import type { SubmissionFacts } from './submission-facts';
import type { BatchView, HistoryView, RowView, SubmissionHead } from './submission-view';

const number = z.number();
const text = z.string();
const textOrNull = z.nullable(text);
const limit = z.union([number, z.literal('many')]);
const limitOrNull = z.nullable(limit);

const headSchema = z.object({
  id: text,
  number,
  hubId: number,
  apiVersion: z.enum(API_VERSIONS),
  status: z.enum(SUBMISSION_STATUSES),
  waitingFor: z.nullable(z.enum(WAITING_REASONS)),
  waitingUntil: textOrNull,
  createdAt: text,
  createdBy: text,
  startedAt: textOrNull,
  endedAt: textOrNull,
  note: text,
  counts: z.record(z.enum(ROW_STATUSES), number),
  pairs: number,
  revision: number,
  control: z.nullable(z.enum(SUBMISSION_CONTROLS)),
  controlBy: textOrNull,
  origin: z.nullable(z.enum(ORIGIN_KINDS)),
}) satisfies z.ZodMiniType<SubmissionHead>;

const rowSchema: z.ZodMiniType<RowView> = z.object({
  rowNumber: number,
  fromObjectTypeId: text,
  toObjectTypeId: text,
  category: z.enum(ASSOCIATION_CATEGORIES),
  typeId: number,
  fromName: text,
  toName: text,
  label: textOrNull,
  before: limitOrNull,
  wanted: limit,
  enforced: limitOrNull,
  status: z.enum(ROW_STATUSES),
  evidence: z.nullable(z.enum(EVIDENCES)),
  message: textOrNull,
  correlationId: textOrNull,
  batchNumber: z.nullable(number),
  keptBy: textOrNull,
  keptAt: textOrNull,
});

const batchSchema: z.ZodMiniType<BatchView> = z.object({
  batchNumber: number,
  parentBatchNumber: z.nullable(number),
  operation: z.enum(OPERATIONS),
  fromObjectTypeId: text,
  toObjectTypeId: text,
  status: z.nullable(z.enum(HUBSPOT_BATCH_STATUSES)),
  httpStatus: z.nullable(number),
  requestedAt: textOrNull,
  startedAt: textOrNull,
  completedAt: textOrNull,
  links: z.nullable(z.record(text, text)),
  numErrors: z.nullable(number),
  sentAt: textOrNull,
  answeredAt: textOrNull,
});

const factsSchema: z.ZodMiniType<SubmissionFacts> = z.object({
  callsMade: number,
  callsPlanned: number,
  callsUnderWay: number,
  secondsLeft: z.nullable(number),
  rate: z.nullable(z.object({ used: number, ceiling: number })),
});

const linkSchema = z.object({
  submissionId: text,
  number,
  origin: z.nullable(z.enum(ORIGIN_KINDS)),
});

const pageSchema = {
  batches: z.array(batchSchema),
  rows: z.array(rowSchema),
  nextAfter: z.nullable(number),
};

/** For the browser, which asks for pages of rows, and again where no events come. */
export const liveViewSchema: z.ZodMiniType<LiveSubmissionView> = z.extend(headSchema, {
  ...pageSchema,
  facts: factsSchema,
  links: z.object({ parents: z.array(linkSchema), children: z.array(linkSchema) }),
  mark: text,
});

export const liveEventSchema: z.ZodMiniType<LiveEvent> = z.object({
  head: headSchema,
  facts: factsSchema,
  rows: z.array(rowSchema),
  batches: z.array(batchSchema),
  isMore: z.boolean(),
});

/** What changed since a mark, and the mark from where to go on. */
export const changesSchema = z.object({ event: liveEventSchema, mark: text });

export const historyViewSchema: z.ZodMiniType<HistoryView> = z.object({
  submissions: z.array(headSchema),
  olderThan: z.nullable(number),
  newerThan: z.nullable(number),
  reach: z.enum(['whole', 'partial', 'too_broad']),
});
