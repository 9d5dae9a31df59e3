import type { LiveStore } from '../submissions/live-ports';
import { askControl } from './ask-control';
import { countCalls } from './count-calls';
import type { Database } from './database';
import { keepRows } from './keep-rows';
import { listChanges } from './list-changes';
import { listObjects } from './list-objects';
import { listLinks } from './submission-links';

export function createLiveStore(database: Database): LiveStore {
  return {
    findRevision: async (submissionId) => {
      const record = await database.read((db) =>
        db
          .selectFrom('submissions')
          .select('revision')
          .where('submission_id', '=', submissionId)
          .executeTakeFirst(),
      );
      return record?.revision ?? null;
    },
    listChanges: (submissionId, after, pageSize) =>
      listChanges(database, { submissionId, after }, pageSize),
    countCalls: (submissionId) => countCalls(database, submissionId),
    listLinks: (submissionId) => listLinks(database, submissionId),
    listObjects: (submissionId) => listObjects(database, submissionId),
    askControl: (asked) => askControl(database, asked),
    keepRows: (asked) => keepRows(database, asked),
  };
}
