import { pairKey } from '../limits/limit';
import type { CreateOutcome, NewSubmission } from '../submissions/ports';
import { TERMS_VERSION } from '../submissions/search-terms';
import { appendAudit } from './audit-store';
import type { Database, StoreTransaction } from './database';
import { insertTerms } from './history-terms';
import { insertMany, type Bulk } from './insert-many';
import { newId } from './new-id';
import { insertLinks } from './submission-links';
import { countsFromGroups, countsToJson, limitToColumn } from './values';

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
    const bulk = { transaction, jsonRows: database.jsonRows };
    const submissionId = await insertSubmission(bulk, {
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
  bulk: Bulk,
  {
    submission,
    number,
    at,
  }: { readonly submission: NewSubmission; readonly number: number; readonly at: number },
): Promise<string> {
  const { transaction } = bulk;
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
  await insertBatches(bulk, submissionId, submission.batches);
  await insertRows(bulk, submissionId, submission);
  await insertTerms(bulk, { hubId: submission.hubId, number }, submission);
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
  bulk: Bulk,
  submissionId: string,
  batches: NewSubmission['batches'],
): Promise<void> {
  await insertMany(bulk, {
    table: 'batches',
    columns: [
      ['submission_id', 'text'],
      ['batch_number', 'bigint'],
      ['wave', 'bigint'],
      ['operation', 'text'],
      ['from_object_type_id', 'text'],
      ['to_object_type_id', 'text'],
    ],
    records: batches.map((batch) => [
      submissionId,
      batch.batchNumber,
      batch.wave,
      batch.operation,
      batch.fromObjectTypeId,
      batch.toObjectTypeId,
    ]),
    known: 'error',
  });
}

async function insertRows(
  bulk: Bulk,
  submissionId: string,
  { rows, batches }: Pick<NewSubmission, 'rows' | 'batches'>,
): Promise<void> {
  const batchNumbers = new Map(
    batches.flatMap(({ rowNumbers, batchNumber }) =>
      rowNumbers.map((rowNumber) => [rowNumber, batchNumber]),
    ),
  );
  await insertMany(bulk, {
    table: 'submission_rows',
    columns: [
      ['submission_id', 'text'],
      ['row_number', 'bigint'],
      ['from_object_type_id', 'text'],
      ['to_object_type_id', 'text'],
      ['category', 'text'],
      ['type_id', 'bigint'],
      ['from_name', 'text'],
      ['to_name', 'text'],
      ['label', 'text'],
      ['limit_before', 'bigint'],
      ['limit_wanted', 'bigint'],
      ['covered_by', 'bigint'],
      ['batch_number', 'bigint'],
      ['status', 'text'],
      ['cycles', 'bigint'],
    ],
    records: rows.map((row) => [
      submissionId,
      row.rowNumber,
      row.fromObjectTypeId,
      row.toObjectTypeId,
      row.category,
      row.typeId,
      row.fromName,
      row.toName,
      row.label,
      limitToColumn(row.before),
      limitToColumn(row.wanted),
      row.coveredBy,
      batchNumbers.get(row.rowNumber) ?? null,
      'pending',
      0,
    ]),
    known: 'error',
  });
}
