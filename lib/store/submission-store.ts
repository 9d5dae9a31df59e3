import type { HistoryPage, SubmissionStore } from '../submissions/ports';
import { createSubmission, findByIdempotencyKey } from './create-submission';
import type { Database } from './database';
import { findPlan, savePlan } from './plan-records';
import { batchFromRecord, rowFromRecord, submissionFromRecord } from './submission-records';

export function createSubmissionStore(database: Database): SubmissionStore {
  return {
    savePlan: (plan) => savePlan(database, plan),
    findPlan: (hubId, planId) => findPlan(database, hubId, planId),
    findByIdempotencyKey: (hubId, idempotencyKey, bodyHash) =>
      database.read((db) => findByIdempotencyKey(db, { hubId, idempotencyKey, bodyHash })),
    createSubmission: (submission) => createSubmission(database, submission),
    listSubmissions: (query) => listSubmissions(database, query),
    findSubmission: async (submissionId, hubIds) => {
      if (hubIds.length === 0) return null;
      const record = await database.read((db) =>
        db
          .selectFrom('submissions')
          .selectAll()
          .where('submission_id', '=', submissionId)
          .where('hub_id', 'in', hubIds)
          .executeTakeFirst(),
      );
      return record === undefined ? null : submissionFromRecord(record);
    },
    listRows: async (submissionId, { after, pageSize }) => {
      const records = await database.read((db) =>
        db
          .selectFrom('submission_rows')
          .selectAll()
          .where('submission_id', '=', submissionId)
          .where('row_number', '>', after)
          .orderBy('row_number')
          .limit(pageSize)
          .execute(),
      );
      return records.map(rowFromRecord);
    },
    listBatches: async (submissionId) => {
      const records = await database.read((db) =>
        db
          .selectFrom('batches')
          .selectAll()
          .where('submission_id', '=', submissionId)
          .orderBy('batch_number')
          .execute(),
      );
      return records.map(batchFromRecord);
    },
  };
}

async function listSubmissions(
  database: Database,
  { hubId, before, pageSize }: Parameters<SubmissionStore['listSubmissions']>[0],
): Promise<HistoryPage> {
  const records = await database.read((db) => {
    const newestFirst = db
      .selectFrom('submissions')
      .selectAll()
      .where('hub_id', '=', hubId)
      .orderBy('number', 'desc')
      .limit(pageSize + 1);
    return (before === null ? newestFirst : newestFirst.where('number', '<', before)).execute();
  });
  const submissions = records.slice(0, pageSize).map(submissionFromRecord);
  const hasOlder = records.length > pageSize;
  return { submissions, olderThan: hasOlder ? (submissions.at(-1)?.number ?? null) : null };
}
