import { sql, type Expression, type SqlBool } from 'kysely';
import type { LiveChanges, LiveMark, LiveStore, MarkPlace } from '../submissions/live-ports';
import type { Database } from './database';
import { batchFromRecord, rowFromRecord } from './submission-records';

/** Rows and batches that changed after a mark, in the order of their last change, a page at a time. */
export async function listChanges(
  database: Database,
  { submissionId, after }: { readonly submissionId: string; readonly after: LiveMark },
  pageSize: Parameters<LiveStore['listChanges']>[2],
): Promise<LiveChanges> {
  const rows = await database.read((db) =>
    db
      .selectFrom('submission_rows')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .where(isBeyond('row_number', after.row))
      .orderBy('revision')
      .orderBy('row_number')
      .limit(pageSize.rows)
      .execute(),
  );
  const batches = await database.read((db) =>
    db
      .selectFrom('batches')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .where(isBeyond('batch_number', after.batch))
      .orderBy('revision')
      .orderBy('batch_number')
      .limit(pageSize.batches)
      .execute(),
  );
  const lastRow = rows.at(-1);
  const lastBatch = batches.at(-1);
  return {
    rows: rows.map(rowFromRecord),
    batches: batches.map(batchFromRecord),
    mark: {
      row: lastRow ? { revision: lastRow.revision, number: lastRow.row_number } : after.row,
      batch: lastBatch
        ? { revision: lastBatch.revision, number: lastBatch.batch_number }
        : after.batch,
    },
    isMore: rows.length === pageSize.rows || batches.length === pageSize.batches,
  };
}

/** By both columns of the index: what changed later, and in the same step the higher numbers. */
function isBeyond(
  numberColumn: 'row_number' | 'batch_number',
  { revision, number }: MarkPlace,
): Expression<SqlBool> {
  return sql<SqlBool>`(revision, ${sql.ref(numberColumn)}) > (${revision}, ${number})`;
}
