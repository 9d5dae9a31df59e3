import {
  deriveStatus,
  isEnded,
  type EndedStatus,
  type SubmissionPhase,
} from '../submissions/derive-status';
import type { Lease } from '../submissions/lease';
import type { RunStep } from '../submissions/ports';
import type { SubmissionStatus } from '../submissions/submission';
import { appendAudit } from './audit-store';
import type { Database, StoreTransaction } from './database';
import { requireLease } from './lease-store';
import { stepAudit } from './step-audit';
import type { SubmissionRecord } from './submission-tables';
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
  {
    submissionId,
    actor,
    lease,
  }: {
    readonly submissionId: string;
    readonly actor: string;
    /** `null` for what people do: it needs none. */
    readonly lease: Lease | null;
  },
  step: RunStep,
): Promise<void> {
  await database.withTransaction(async (transaction) => {
    const record = await lockSubmission(transaction, submissionId);
    const statusBefore = record.status;
    if (isEnded(statusBefore)) throw new SubmissionEndedError(submissionId, statusBefore);
    const at = database.nowMs();
    const revision = record.revision + 1;
    await writeStep(transaction, { submissionId, revision, epoch: lease?.epoch ?? null }, step);
    const phase = step.phase?.kind ?? statusBefore;
    const statusAfter = await writeSubmissionState(transaction, record, {
      phase,
      at,
      reads: step.reads ?? 0,
    });
    if (step.phase !== undefined) await writeWaiting(transaction, submissionId, step.phase);
    const context = { submissionId, hubId: record.hub_id, actor, statusBefore, statusAfter };
    await appendAudit(transaction, at, stepAudit(context, step));
    if (lease !== null) {
      await requireLease(database, transaction, { lease, hubId: record.hub_id });
    }
  });
}

/** From here on nobody else changes this submission until the transaction ends. */
export async function lockSubmission(
  transaction: StoreTransaction,
  submissionId: string,
): Promise<SubmissionRecord> {
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
  record: SubmissionRecord,
  {
    phase,
    at,
    reads,
  }: { readonly phase: SubmissionPhase; readonly at: number; readonly reads: number },
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
      revision: record.revision + 1,
      reads_made: record.reads_made + reads,
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
