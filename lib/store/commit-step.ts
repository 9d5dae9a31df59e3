import {
  deriveStatus,
  isEnded,
  type EndedStatus,
  type SubmissionPhase,
} from '../submissions/derive-status';
import type { RunStep } from '../submissions/ports';
import type { SubmissionStatus } from '../submissions/submission';
import { appendAudit } from './audit-store';
import type { Database, StoreTransaction } from './database';
import { stepAudit } from './step-audit';
import type { SubmissionsTable } from './tables';
import { writeStep } from './write-step';
import { countsFromGroups, countsToJson } from './values';

/** There is no such submission. */
export class UnknownSubmissionError extends Error {
  override readonly name = 'UnknownSubmissionError';
  readonly submissionId: string;

  constructor(submissionId: string) {
    super(`There is no submission ${submissionId}.`);
    this.submissionId = submissionId;
  }
}

/** What has ended never changes. */
export class SubmissionEndedError extends Error {
  override readonly name = 'SubmissionEndedError';
  readonly submissionId: string;
  readonly status: EndedStatus;

  constructor(submissionId: string, status: EndedStatus) {
    super(`Submission ${submissionId} has ended (${status}) and cannot change.`);
    this.submissionId = submissionId;
    this.status = status;
  }
}

/** What the runner learned, with the state that follows from it and its audit entries. */
export async function commitStep(
  database: Database,
  { submissionId, actor }: { readonly submissionId: string; readonly actor: string },
  step: RunStep,
): Promise<void> {
  await database.withTransaction(async (transaction) => {
    const record = await lockSubmission(transaction, submissionId);
    const statusBefore = record.status;
    if (isEnded(statusBefore)) throw new SubmissionEndedError(submissionId, statusBefore);
    const at = database.nowMs();
    await writeStep(transaction, submissionId, step);
    const phase = step.phase?.kind ?? statusBefore;
    const statusAfter = await writeSubmissionState(transaction, record, { phase, at });
    if (step.phase !== undefined) await writeWaiting(transaction, submissionId, step.phase);
    const context = { submissionId, hubId: record.hub_id, actor, statusBefore, statusAfter };
    await appendAudit(transaction, at, stepAudit(context, step));
  });
}

/** From here on nobody else changes this submission until the transaction ends. */
async function lockSubmission(
  transaction: StoreTransaction,
  submissionId: string,
): Promise<SubmissionsTable> {
  const record = await transaction
    .selectFrom('submissions')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (record === undefined) throw new UnknownSubmissionError(submissionId);
  return record;
}

/** The only writer of a submission's status and counts, always from its rows. */
async function writeSubmissionState(
  transaction: StoreTransaction,
  record: SubmissionsTable,
  { phase, at }: { readonly phase: SubmissionPhase; readonly at: number },
): Promise<SubmissionStatus> {
  const groups = await transaction
    .selectFrom('submission_rows')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .where('submission_id', '=', record.submission_id)
    .groupBy('status')
    .execute();
  const counts = countsFromGroups(groups);
  const status = deriveStatus(phase, counts);
  await transaction
    .updateTable('submissions')
    .set({
      status,
      counts: countsToJson(counts),
      started_at: record.started_at ?? (status === 'accepted' ? null : at),
      ended_at: isEnded(status) ? at : null,
    })
    .where('submission_id', '=', record.submission_id)
    .execute();
  return status;
}

async function writeWaiting(
  transaction: StoreTransaction,
  submissionId: string,
  phase: NonNullable<RunStep['phase']>,
): Promise<void> {
  const isWaiting = phase.kind === 'waiting';
  await transaction
    .updateTable('submissions')
    .set({
      waiting_for: isWaiting ? phase.reason : null,
      waiting_until: isWaiting ? phase.until : null,
    })
    .where('submission_id', '=', submissionId)
    .execute();
}
