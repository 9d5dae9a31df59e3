import type { AttemptStore } from '../submissions/attempt-ports';
import type { Database } from './database';
import { attemptFromRecord } from './submission-records';

export function createAttemptStore(database: Database): AttemptStore {
  return {
    listAttempts: async ({ submissionId, after, pageSize }) => {
      const records = await database.read((db) => {
        const oldestFirst = db
          .selectFrom('attempts')
          .selectAll()
          .where('submission_id', '=', submissionId)
          .orderBy('attempt_id')
          .limit(pageSize + 1);
        return (
          after === null ? oldestFirst : oldestFirst.where('attempt_id', '>', after)
        ).execute();
      });
      const attempts = records.slice(0, pageSize).map(attemptFromRecord);
      const hasMore = records.length > pageSize;
      return { attempts, newerThan: hasMore ? (attempts.at(-1)?.attemptId ?? null) : null };
    },
  };
}
