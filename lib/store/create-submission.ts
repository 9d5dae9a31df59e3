import { pairKey } from '../limits/limit';
import type { CreateOutcome, NewSubmission } from '../submissions/ports';
import { TERMS_VERSION } from '../submissions/search-terms';
import type { SubmissionRow } from '../submissions/submission';
import { appendAudit } from './audit-store';
import { chunksOf } from './chunks';
import type { Database, StoreTransaction } from './database';
import { insertTerms } from './history-terms';
import { newId } from './new-id';
import { insertLinks } from './submission-links';
import { batchToRecord, rowToRecord } from './submission-records';
import { countsFromGroups, countsToJson } from './values';

const ROW_COLUMNS = 19;
const BATCH_COLUMNS = 7;

/** A submission for a portal that was never connected. */
export class UnknownPortalError extends Error {
  override readonly name = 'UnknownPortalError';
  readonly hubId: number;

  constructor(hubId: number) {
    super(`No portal with hub id ${hubId} is connected.`);
    this.hubId = hubId;
  }
}

export async function createSubmission(
  database: Database,
  submission: NewSubmission,
): Promise<CreateOutcome> {
  return database.withTransaction(async (transaction) => {
    const portal = await lockPortal(transaction, submission.hubId);
    const existing = await findByIdempotencyKey(transaction, submission);
    if (existing !== null) return existing;
    if (portal.look_only !== 0) return { kind: 'look_only' };
    const number = portal.last_submission_number + 1;
    await transaction
      .updateTable('portals')
      .set({ last_submission_number: number })
      .where('hub_id', '=', submission.hubId)
      .execute();
    const submissionId = await insertSubmission(transaction, {
      submission,
      number,
      at: database.nowMs(),
    });
    return { kind: 'created', submissionId, number };
  });
}

export async function findByIdempotencyKey(
  transaction: Pick<StoreTransaction, 'selectFrom'>,
  wanted: Pick<NewSubmission, 'hubId' | 'idempotencyKey' | 'bodyHash'>,
): Promise<CreateOutcome | null> {
  const record = await transaction
    .selectFrom('submissions')
    .select(['submission_id', 'number', 'body_hash'])
    .where('hub_id', '=', wanted.hubId)
    .where('idempotency_key', '=', wanted.idempotencyKey)
    .executeTakeFirst();
  if (record === undefined) return null;
  const kind = record.body_hash === wanted.bodyHash ? 'repeated' : 'key_reused';
  return { kind, submissionId: record.submission_id, number: record.number };
}

/** From here on nobody else makes a submission for this portal until the transaction ends. */
async function lockPortal(transaction: StoreTransaction, hubId: number) {
  const portal = await transaction
    .selectFrom('portals')
    .select(['last_submission_number', 'look_only'])
    .where('hub_id', '=', hubId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (portal === undefined) throw new UnknownPortalError(hubId);
  return portal;
}

async function insertSubmission(
  transaction: StoreTransaction,
  {
    submission,
    number,
    at,
  }: { readonly submission: NewSubmission; readonly number: number; readonly at: number },
): Promise<string> {
  const submissionId = newId(at);
  await transaction
    .insertInto('submissions')
    .values({
      submission_id: submissionId,
      hub_id: submission.hubId,
      number,
      api_version: submission.apiVersion,
      plan_id: submission.planId,
      idempotency_key: submission.idempotencyKey,
      body_hash: submission.bodyHash,
      person_id: submission.personId,
      created_by: submission.createdBy,
      note: submission.note,
      origin: submission.origin?.kind ?? null,
      status: 'accepted',
      created_at: at,
      counts: countsToJson(
        countsFromGroups([{ status: 'pending', count: submission.rows.length }]),
      ),
      pair_count: new Set(submission.rows.map(pairKey)).size,
      terms_version: TERMS_VERSION,
    })
    .execute();
  await insertLinks(transaction, submissionId, submission);
  await insertBatches(transaction, submissionId, submission.batches);
  await insertRows(transaction, submissionId, submission);
  await insertTerms(transaction, { hubId: submission.hubId, number }, submission);
  await appendAudit(transaction, at, [
    {
      actor: submission.personId,
      action: 'submission.accepted',
      subject: submissionId,
      hubId: submission.hubId,
      details: { number, rows: submission.rows.length, batches: submission.batches.length },
    },
  ]);
  return submissionId;
}

async function insertBatches(
  transaction: StoreTransaction,
  submissionId: string,
  batches: NewSubmission['batches'],
): Promise<void> {
  const records = batches.map((batch) => batchToRecord(submissionId, batch, null));
  for (const chunk of chunksOf(records, BATCH_COLUMNS)) {
    await transaction.insertInto('batches').values(chunk).execute();
  }
}

async function insertRows(
  transaction: StoreTransaction,
  submissionId: string,
  { rows, batches }: Pick<NewSubmission, 'rows' | 'batches'>,
): Promise<void> {
  const batchNumbers = new Map(
    batches.flatMap(({ rowNumbers, batchNumber }) =>
      rowNumbers.map((rowNumber) => [rowNumber, batchNumber]),
    ),
  );
  const records = rows.map(({ coveredBy, ...planned }) => {
    const row: SubmissionRow = {
      ...planned,
      batchNumber: batchNumbers.get(planned.rowNumber) ?? null,
      enforced: null,
      status: 'pending',
      evidence: null,
      message: null,
      correlationId: null,
      cycles: 0,
      keptBy: null,
      keptAt: null,
    };
    return rowToRecord(submissionId, row, coveredBy);
  });
  for (const chunk of chunksOf(records, ROW_COLUMNS)) {
    await transaction.insertInto('submission_rows').values(chunk).execute();
  }
}
