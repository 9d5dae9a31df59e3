import {
  isWordTerm,
  submissionTerms,
  TERMS_VERSION,
  type SearchedSubmission,
} from '../submissions/search-terms';
import type { Database } from './database';
import { insertMany, type Bulk } from './insert-many';

/** Makes a submission findable: to be called in the transaction that stores it. */
export async function insertTerms(
  bulk: Bulk,
  { hubId, number }: { readonly hubId: number; readonly number: number },
  submission: SearchedSubmission,
): Promise<void> {
  const terms = submissionTerms(submission);
  await insertMany(bulk, {
    table: 'submission_terms',
    columns: [
      ['hub_id', 'bigint'],
      ['term', 'text'],
      ['number', 'bigint'],
    ],
    records: terms.map((term) => [hubId, term, number]),
    known: 'error',
  });
  // In one order everywhere: two submissions that bring the same words wait for each other, once.
  const words = terms.filter(isWordTerm).sort();
  await insertMany(bulk, {
    table: 'search_words',
    columns: [
      ['hub_id', 'bigint'],
      ['word', 'text'],
    ],
    records: words.map((word) => [hubId, word]),
    known: 'fine',
  });
}

/** Gives submissions of an older Linkcap their terms, each in a transaction of its own. */
export async function insertMissingTerms(database: Database): Promise<void> {
  for (;;) {
    const record = await database.read((db) =>
      db
        .selectFrom('submissions')
        .select('submission_id')
        .where('terms_version', '=', 0)
        .limit(1)
        .executeTakeFirst(),
    );
    if (record === undefined) return;
    await database.withTransaction((transaction) =>
      insertTermsOf({ transaction, jsonRows: database.jsonRows }, record.submission_id),
    );
  }
}

async function insertTermsOf(bulk: Bulk, submissionId: string): Promise<void> {
  const { transaction } = bulk;
  const submission = await transaction
    .updateTable('submissions')
    .set({ terms_version: TERMS_VERSION })
    .where('submission_id', '=', submissionId)
    .where('terms_version', '=', 0)
    .returning(['hub_id', 'number', 'note', 'created_by'])
    .executeTakeFirst();
  // Another process was there first.
  if (submission === undefined) return;
  const rows = await transaction
    .selectFrom('submission_rows')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .execute();
  await insertTerms(
    bulk,
    { hubId: submission.hub_id, number: submission.number },
    {
      note: submission.note,
      createdBy: submission.created_by,
      rows: rows.map((row) => ({
        fromObjectTypeId: row.from_object_type_id,
        toObjectTypeId: row.to_object_type_id,
        category: row.category,
        typeId: row.type_id,
        fromName: row.from_name,
        toName: row.to_name,
        label: row.label,
      })),
    },
  );
}
