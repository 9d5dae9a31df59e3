import { pairKey } from '../limits/limit';
import type { CallsOf } from '../submissions/live-ports';
import type { Database } from './database';

/** Two reads settle the unknown rows of a pair. */
const READS_TO_SETTLE = 2;
/** All configurations, at submit and at the end. */
const READ_AT_SUBMIT = 1;
const READ_AT_THE_END = 1;

/** Calls that were made, and those that the rows which have not ended still need. */
export async function countCalls(database: Database, submissionId: string): Promise<CallsOf> {
  const record = await database.read((db) =>
    db
      .selectFrom('submissions')
      .select(['reads_made', 'ended_at'])
      .where('submission_id', '=', submissionId)
      .executeTakeFirst(),
  );
  const attempts = await database.read((db) =>
    db
      .selectFrom('attempts')
      .select((eb) => [
        eb.fn.countAll<number>().as('made'),
        eb.fn.count<number>('answered_at').as('answered'),
      ])
      .where('submission_id', '=', submissionId)
      .executeTakeFirstOrThrow(),
  );
  const open = await database.read((db) =>
    db
      .selectFrom('submission_rows')
      .select(['from_object_type_id', 'to_object_type_id', 'batch_number', 'status'])
      .distinct()
      .where('submission_id', '=', submissionId)
      .where('status', 'in', ['pending', 'claimed', 'unknown'])
      .where('batch_number', 'is not', null)
      .execute(),
  );
  const groups = open.map((each) => ({
    pair: pairKey({
      fromObjectTypeId: each.from_object_type_id,
      toObjectTypeId: each.to_object_type_id,
    }),
    batchNumber: each.batch_number,
    status: each.status,
  }));
  const unknown = groups.filter(({ status }) => status === 'unknown');
  const toSend = groups.filter(({ status }) => status !== 'unknown');
  // A claimed row's pair was read; before anything else of a pair is sent, it is read.
  const unread = toSend.filter(({ status }) => status === 'pending');
  const hasEnded = record?.ended_at !== null;
  return {
    writesMade: attempts.made,
    writesUnderWay: hasEnded ? 0 : attempts.made - attempts.answered,
    writesLeft: countDistinct(toSend.map(({ batchNumber }) => batchNumber)),
    readsMade: READ_AT_SUBMIT + (record?.reads_made ?? 0),
    readsLeft:
      countDistinct(unread.map(({ pair }) => pair)) +
      countDistinct(unknown.map(({ pair }) => pair)) * READS_TO_SETTLE +
      (hasEnded ? 0 : READ_AT_THE_END),
  };
}

function countDistinct(values: readonly unknown[]): number {
  return new Set(values).size;
}
