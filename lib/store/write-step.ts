import type { Insertable, Updateable } from 'kysely';
import type { BatchUpdate, RunStep } from '../submissions/ports';
import type { SubmissionRow } from '../submissions/submission';
import { chunksOf } from './chunks';
import type { StoreTransaction } from './database';
import { stepRows, touchedRowNumbers } from './step-rows';
import { batchToRecord, rowFromRecord, rowToRecord } from './submission-records';
import type { BatchesTable, SubmissionRowsTable } from './submission-tables';
import { linksToJson } from './values';

const ROW_COLUMNS = 20;

/** A step speaks of a batch or an attempt that is not there, or that was settled before. */
export class StepTargetError extends Error {
  override readonly name = 'StepTargetError';
  readonly target: string;

  constructor(target: string) {
    super(`A step changes ${target}, which is missing or was settled before.`);
    this.target = target;
  }
}

/** Of which submission a step is, the revision that it makes, and the epoch of the lease. */
type StepPlace = {
  readonly submissionId: string;
  readonly revision: number;
  readonly epoch: number | null;
};

/** Everything of a step but the submission's own state and the audit. */
export async function writeStep(
  transaction: StoreTransaction,
  place: StepPlace,
  step: RunStep,
): Promise<void> {
  const { submissionId, revision } = place;
  for (const batch of step.newBatches ?? []) {
    const record = batchToRecord(submissionId, batch, batch.parentBatchNumber);
    await transaction
      .insertInto('batches')
      .values({ ...record, revision })
      .execute();
  }
  await writeRows(transaction, place, step);
  if (step.batch !== undefined) await updateBatch(transaction, place, step.batch);
  if (step.newAttempt !== undefined) {
    await insertAttempt(transaction, place, step.newAttempt);
  }
  if (step.attempt !== undefined) await settleAttempt(transaction, submissionId, step.attempt);
}

async function writeRows(
  transaction: StoreTransaction,
  { submissionId, revision }: StepPlace,
  step: RunStep,
): Promise<void> {
  const rows: SubmissionRow[] = [];
  for (const rowNumbers of chunksOf(touchedRowNumbers(step), 1)) {
    const records = await transaction
      .selectFrom('submission_rows')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .where('row_number', 'in', rowNumbers)
      .execute();
    rows.push(...records.map(rowFromRecord));
  }
  const records = stepRows(rows, step).map((row) => ({
    ...rowToRecord(submissionId, row, null),
    revision,
  }));
  for (const chunk of chunksOf(records, ROW_COLUMNS)) await updateRows(transaction, chunk);
}

/** One statement for many rows; each of them is there, so nothing is ever inserted. */
async function updateRows(
  transaction: StoreTransaction,
  records: readonly Insertable<SubmissionRowsTable>[],
): Promise<void> {
  await transaction
    .insertInto('submission_rows')
    .values(records)
    .onConflict((conflict) =>
      conflict.columns(['submission_id', 'row_number']).doUpdateSet((eb) => ({
        limit_before: eb.ref('excluded.limit_before'),
        limit_enforced: eb.ref('excluded.limit_enforced'),
        batch_number: eb.ref('excluded.batch_number'),
        status: eb.ref('excluded.status'),
        evidence: eb.ref('excluded.evidence'),
        message: eb.ref('excluded.message'),
        correlation_id: eb.ref('excluded.correlation_id'),
        cycles: eb.ref('excluded.cycles'),
        revision: eb.ref('excluded.revision'),
      })),
    )
    .execute();
}

async function updateBatch(
  transaction: StoreTransaction,
  { submissionId, revision }: StepPlace,
  { batchNumber, ...learned }: BatchUpdate,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('batches')
    .set({ ...batchChanges(learned), revision })
    .where('submission_id', '=', submissionId)
    .where('batch_number', '=', batchNumber)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new StepTargetError(`batch ${batchNumber}`);
}

/** Only what the step names; the rest of the batch stays as it is. */
function batchChanges(learned: Omit<BatchUpdate, 'batchNumber'>): Updateable<BatchesTable> {
  const { status, httpStatus, requestedAt, startedAt, completedAt } = learned;
  const { links, numErrors, sentAt, answeredAt } = learned;
  return {
    ...(status !== undefined && { status }),
    ...(httpStatus !== undefined && { http_status: httpStatus }),
    ...(requestedAt !== undefined && { requested_at: requestedAt }),
    ...(startedAt !== undefined && { started_at: startedAt }),
    ...(completedAt !== undefined && { completed_at: completedAt }),
    ...(links !== undefined && { links: linksToJson(links) }),
    ...(numErrors !== undefined && { num_errors: numErrors }),
    ...(sentAt !== undefined && { sent_at: sentAt }),
    ...(answeredAt !== undefined && { answered_at: answeredAt }),
  };
}

async function insertAttempt(
  transaction: StoreTransaction,
  { submissionId, epoch }: StepPlace,
  attempt: NonNullable<RunStep['newAttempt']>,
): Promise<void> {
  await transaction
    .insertInto('attempts')
    .values({
      attempt_id: attempt.attemptId,
      submission_id: submissionId,
      batch_number: attempt.batchNumber,
      status: 'sent',
      sent_at: attempt.sentAt,
      rows: JSON.stringify(attempt.rows),
      request: attempt.request,
      epoch,
    })
    .execute();
}

async function settleAttempt(
  transaction: StoreTransaction,
  submissionId: string,
  { attemptId, status, answeredAt, answer }: NonNullable<RunStep['attempt']>,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('attempts')
    .set({ status, answered_at: answeredAt, answer })
    .where('attempt_id', '=', attemptId)
    .where('submission_id', '=', submissionId)
    .where('status', '=', 'sent')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new StepTargetError(`attempt ${attemptId}`);
}
