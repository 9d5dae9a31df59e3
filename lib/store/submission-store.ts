import type { SubmissionStore } from '../submissions/ports';
import { createSubmission, findByIdempotencyKey } from './create-submission';
import type { Database } from './database';
import { listHistory } from './list-history';
import { findPlan, savePlan } from './plan-records';
import { batchFromRecord, rowFromRecord, submissionFromRecord } from './submission-records';

export function createSubmissionStore(database: Database): SubmissionStore {
  return {
    savePlan: (plan) => savePlan(database, plan),
    findPlan: (hubId, planId) => findPlan(database, hubId, planId),
    findByIdempotencyKey: (hubId, idempotencyKey, bodyHash) =>
      database.read((db) => findByIdempotencyKey(db, { hubId, idempotencyKey, bodyHash })),
    createSubmission: (submission) => createSubmission(database, submission),
    listSubmissions: (query) => listHistory(database, query),
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
