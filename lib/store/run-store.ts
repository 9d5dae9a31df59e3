import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Lease } from '../submissions/lease';
import type { Run, RunStore } from '../submissions/ports';
import { commitStep, UnknownSubmissionError } from './commit-step';
import type { Database } from './database';
import {
  attemptFromRecord,
  batchFromRecord,
  rowFromRecord,
  submissionFromRecord,
} from './submission-records';
import type { Tables } from './tables';

export function createRunStore(database: Database, lease: Lease | null = null): RunStore {
  return {
    listUnfinished: async () => {
      const records = await database.read((db) =>
        db
          .selectFrom('submissions')
          .select(['submission_id', 'hub_id', 'status', 'waiting_for', 'waiting_until', 'control'])
          .where('ended_at', 'is', null)
          .where(isNotPaused)
          .orderBy('hub_id')
          .orderBy('number')
          .execute(),
      );
      return records.map((record) => ({
        submissionId: record.submission_id,
        hubId: record.hub_id,
        waitingFor: record.status === 'waiting' ? record.waiting_for : null,
        waitingUntil: record.status === 'waiting' ? record.waiting_until : null,
        control: record.control,
      }));
    },
    loadRun: (submissionId) => loadRun(database, submissionId),
    readControl: async (submissionId) => {
      const record = await database.read((db) =>
        db
          .selectFrom('submissions')
          .select('control')
          .where('submission_id', '=', submissionId)
          .executeTakeFirst(),
      );
      return record?.control ?? null;
    },
    commitStep: (submissionId, actor, step) =>
      commitStep(database, { submissionId, actor, lease }, step),
    endWaits: (hubId) =>
      database.withTransaction(async (transaction) => {
        const waiting = transaction
          .updateTable('submissions')
          .set({ waiting_until: database.nowMs() })
          .where('ended_at', 'is', null)
          .where('status', '=', 'waiting')
          .where('waiting_for', 'in', ['needs_reauth', 'missing_scope', 'upstream_down'])
          .where('waiting_until', 'is not', null);
        await (hubId === null ? waiting : waiting.where('hub_id', '=', hubId)).execute();
      }),
  };
}

/** One that a person stopped, and that has come to rest, is left alone until they want more of it. */
function isNotPaused(eb: ExpressionBuilder<Tables, 'submissions'>): Expression<SqlBool> {
  return eb.or([
    eb('control', 'is', null),
    eb('control', '<>', 'pause'),
    eb('waiting_for', 'is', null),
    eb('waiting_for', '<>', 'paused'),
  ]);
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
