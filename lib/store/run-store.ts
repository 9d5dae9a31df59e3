import type { Run, RunStore } from '../submissions/ports';
import { commitStep, UnknownSubmissionError } from './commit-step';
import type { Database } from './database';
import {
  attemptFromRecord,
  batchFromRecord,
  rowFromRecord,
  submissionFromRecord,
} from './submission-records';

export function createRunStore(database: Database): RunStore {
  return {
    listUnfinished: async () => {
      const records = await database.read((db) =>
        db
          .selectFrom('submissions')
          .select(['submission_id', 'hub_id'])
          .where('ended_at', 'is', null)
          .orderBy('hub_id')
          .orderBy('number')
          .execute(),
      );
      return records.map((record) => ({
        submissionId: record.submission_id,
        hubId: record.hub_id,
      }));
    },
    loadRun: (submissionId) => loadRun(database, submissionId),
    commitStep: (submissionId, actor, step) => commitStep(database, { submissionId, actor }, step),
  };
}

async function loadRun(database: Database, submissionId: string): Promise<Run> {
  return database.withTransaction(async (transaction) => {
    // Locked, so that the four reads tell of one moment.
    const submission = await transaction
      .selectFrom('submissions')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (submission === undefined) throw new UnknownSubmissionError(submissionId);
    const rows = await transaction
      .selectFrom('submission_rows')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .orderBy('row_number')
      .execute();
    const batches = await transaction
      .selectFrom('batches')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .orderBy('batch_number')
      .execute();
    const attempts = await transaction
      .selectFrom('attempts')
      .selectAll()
      .where('submission_id', '=', submissionId)
      .orderBy('sent_at')
      .orderBy('attempt_id')
      .execute();
    return {
      submission: submissionFromRecord(submission),
      rows: rows.map(rowFromRecord),
      batches: batches.map(batchFromRecord),
      attempts: attempts.map(attemptFromRecord),
    };
  });
}
