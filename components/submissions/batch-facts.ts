import type { BatchView } from '@/lib/submissions/submission-view';

/** Columns that HubSpot need not fill. */
export const OPTIONAL_BATCH_COLUMNS = [
  'httpStatus',
  'requestedAt',
  'startedAt',
  'completedAt',
  'numErrors',
  'links',
  'sentAt',
  'answeredAt',
] as const;
export type OptionalBatchColumn = (typeof OPTIONAL_BATCH_COLUMNS)[number];

/** Those that at least one batch has something for; the others would be empty. */
export function filledBatchColumns(batches: readonly BatchView[]): ReadonlySet<string> {
  return new Set(
    OPTIONAL_BATCH_COLUMNS.filter((column) => batches.some((batch) => isFilled(batch, column))),
  );
}

function isFilled(batch: BatchView, column: OptionalBatchColumn): boolean {
  return column === 'links' ? Object.keys(batch.links ?? {}).length > 0 : batch[column] !== null;
}

/** What can be said of a batch's status: HubSpot's own word, or why there is none. */
export function batchStanding(
  batch: Pick<BatchView, 'operation' | 'status' | 'httpStatus' | 'sentAt' | 'answeredAt'>,
): NonNullable<BatchView['status']> | 'no_body' | 'not_sent' | 'no_answer' | 'none' {
  if (batch.status !== null) return batch.status;
  if (batch.sentAt === null) return 'not_sent';
  if (batch.answeredAt === null) return 'no_answer';
  return batch.operation === 'purge' && batch.httpStatus === 204 ? 'no_body' : 'none';
}
