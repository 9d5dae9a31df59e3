import * as z from 'zod/mini';
import { ASSOCIATION_CATEGORIES } from '../limits/limit';
import { OPERATIONS } from '../limits/plan';
import { HUBSPOT_BATCH_STATUSES } from '../portals/hubspot-portal';
import { API_VERSIONS } from '../portals/portal';
import { EVIDENCES, ROW_STATUSES } from './row-status';
import { SUBMISSION_STATUSES, WAITING_REASONS } from './submission';
import type {
  BatchView,
  HistoryView,
  RowView,
  SubmissionHead,
  SubmissionView,
} from './submission-view';

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

/** For the browser, which asks for a submission again and again. */
export const submissionViewSchema: z.ZodMiniType<SubmissionView> = z.extend(headSchema, {
  batches: z.array(batchSchema),
  rows: z.array(rowSchema),
  nextAfter: z.nullable(number),
});

export const historyViewSchema: z.ZodMiniType<HistoryView> = z.object({
  submissions: z.array(headSchema),
  olderThan: z.nullable(number),
});
