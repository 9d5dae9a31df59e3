import { isEnded } from '../submissions/derive-status';
import type { Asked } from '../submissions/live-ports';
import { appendAudit } from './audit-store';
import { lockVisible } from './ask-control';
import { chunksOf } from './chunks';
import type { Database, StoreTransaction } from './database';

/** Marks rows as decided, with who and when; a mark that is there already stays. */
export async function keepRows(
  database: Database,
  { submissionId, hubIds, personId, name, wish }: Asked<readonly number[]>,
): Promise<number> {
  return database.withTransaction(async (transaction) => {
    const record = await lockVisible(transaction, { submissionId, hubIds });
    if (record === null || !isEnded(record.status)) return 0;
    const open = await openRows(transaction, submissionId, wish);
    if (open.length === 0) return 0;
    const at = database.nowMs();
    for (const rowNumbers of chunksOf(open, 1)) {
      await transaction
        .updateTable('submission_rows')
        .set({ kept_by: name, kept_at: at, revision: record.revision + 1 })
        .where('submission_id', '=', submissionId)
        .where('row_number', 'in', rowNumbers)
        .execute();
    }
    await transaction
      .updateTable('submissions')
      .set({ revision: record.revision + 1 })
      .where('submission_id', '=', submissionId)
      .execute();
    await appendAudit(transaction, at, [
      {
        actor: personId,
        action: 'row.kept',
        subject: submissionId,
        hubId: record.hub_id,
        details: { rowNumbers: open },
      },
    ]);
    return open.length;
  });
}

/** Of the named rows, those that wait for a decision. */
async function openRows(
  transaction: StoreTransaction,
  submissionId: string,
  wanted: readonly number[],
): Promise<readonly number[]> {
  const open: number[] = [];
  for (const rowNumbers of chunksOf(wanted, 1)) {
    const records = await transaction
      .selectFrom('submission_rows')
      .select('row_number')
      .where('submission_id', '=', submissionId)
      .where('row_number', 'in', rowNumbers)
      .where('status', 'in', ['conflict', 'needs_review'])
      .where('kept_at', 'is', null)
      .orderBy('row_number')
      .execute();
    open.push(...records.map((record) => record.row_number));
  }
  return open;
}
