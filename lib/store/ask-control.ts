import { isEnded } from '../submissions/derive-status';
import type { Asked, ControlAsk, ControlOutcome } from '../submissions/live-ports';
import type { SubmissionControl } from '../submissions/submission';
import { appendAudit } from './audit-store';
import type { Database, StoreTransaction } from './database';
import type { SubmissionRecord } from './submission-tables';

const ACTIONS: Readonly<Record<ControlAsk, string>> = {
  pause: 'submission.stop_asked',
  continue: 'submission.continue_asked',
  end: 'submission.end_asked',
};

/** Notes what a person wants of a submission that goes on; the runner obeys between two calls. */
export async function askControl(
  database: Database,
  { submissionId, hubIds, personId, name, wish }: Asked<ControlAsk>,
): Promise<ControlOutcome> {
  return database.withTransaction(async (transaction) => {
    const record = await lockVisible(transaction, { submissionId, hubIds });
    if (record === null) return 'not_found';
    if (isEnded(record.status)) return 'ended';
    const control = wish === 'continue' ? null : wish;
    if (record.control === control) return 'done';
    // An end that was asked for is under way: rows may be gone already.
    if (record.control === 'end') return 'ended';
    if (wish === 'end' && record.control !== 'pause') return 'not_paused';
    await writeControl(transaction, record, { control, name });
    await appendAudit(transaction, database.nowMs(), [
      {
        actor: personId,
        action: ACTIONS[wish],
        subject: submissionId,
        hubId: record.hub_id,
        details: {},
      },
    ]);
    return 'done';
  });
}

/** Locked for the transaction; `null` where the session may not see it. */
export async function lockVisible(
  transaction: StoreTransaction,
  { submissionId, hubIds }: Pick<Asked<unknown>, 'submissionId' | 'hubIds'>,
): Promise<SubmissionRecord | null> {
  if (hubIds.length === 0) return null;
  const record = await transaction
    .selectFrom('submissions')
    .selectAll()
    .where('submission_id', '=', submissionId)
    .where('hub_id', 'in', hubIds)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return record ?? null;
}

async function writeControl(
  transaction: StoreTransaction,
  record: SubmissionRecord,
  { control, name }: { readonly control: SubmissionControl | null; readonly name: string },
): Promise<void> {
  await transaction
    .updateTable('submissions')
    .set({ control, control_by: name, revision: record.revision + 1 })
    .where('submission_id', '=', record.submission_id)
    .execute();
}
