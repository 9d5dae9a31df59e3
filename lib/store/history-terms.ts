import {
  isWordTerm,
  submissionTerms,
  TERMS_VERSION,
  type SearchedSubmission,
} from '../submissions/search-terms';
import { chunksOf } from './chunks';
import type { Database, StoreTransaction } from './database';

const TERM_COLUMNS = 3;
const WORD_COLUMNS = 2;

/** Makes a submission findable: to be called in the transaction that stores it. */
export async function insertTerms(
  transaction: StoreTransaction,
  { hubId, number }: { readonly hubId: number; readonly number: number },
  submission: SearchedSubmission,
): Promise<void> {
  const terms = submissionTerms(submission);
  const records = terms.map((term) => ({ hub_id: hubId, term, number }));
  for (const chunk of chunksOf(records, TERM_COLUMNS)) {
    await transaction.insertInto('submission_terms').values(chunk).execute();
  }
  // In one order everywhere: two submissions that bring the same words wait for each other, once.
  const words = terms
    .filter(isWordTerm)
    .sort()
    .map((word) => ({ hub_id: hubId, word }));
  for (const chunk of chunksOf(words, WORD_COLUMNS)) {
    await transaction
      .insertInto('search_words')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
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
      insertTermsOf(transaction, record.submission_id),
    );
  }
}

async function insertTermsOf(transaction: StoreTransaction, submissionId: string): Promise<void> {
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
    transaction,
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
