import type { BatchAnswer, HubSpotFailure } from '../portals/hubspot-portal';
import type { Result } from '../result';
import type { BatchUpdate } from '../submissions/ports';
import type { SubmissionBatch, SubmissionRow } from '../submissions/submission';
import { judgeAnswer, type Judgement } from './row-outcomes';
import { commit, restAfter, type RunContext } from './run-context';
import type { Waiting } from './wait-after';

export type SendOutcome =
  | { readonly next: Exclude<Judgement['next'], 'wait'> }
  | { readonly next: 'wait'; readonly waiting: Waiting };

/** Sends one call: the intent is committed before it leaves, and the answer as soon as it is there. */
export async function sendBatch(
  context: RunContext,
  batch: SubmissionBatch,
  rows: readonly { readonly row: SubmissionRow; readonly before: SubmissionRow['wanted'] }[],
): Promise<SendOutcome> {
  const { batchNumber, operation, fromObjectTypeId, toObjectTypeId } = batch;
  const inputs = rows.map(({ row: { category, typeId, wanted } }) => ({
    category,
    typeId,
    limit: wanted,
  }));
  const attemptId = context.newId();
  const sentAt = context.clock.now();
  await commit(context, {
    rows: rows.map(({ row }) => ({ rowNumber: row.rowNumber, event: 'send' })),
    batch: { batchNumber, sentAt, answeredAt: null },
    newAttempt: {
      attemptId,
      batchNumber,
      sentAt,
      rows: rows.map(({ row, before }) => ({ rowNumber: row.rowNumber, before })),
      request: JSON.stringify({ operation, fromObjectTypeId, toObjectTypeId, inputs }),
    },
  });
  const result = await context.hubspot.sendBatch({
    fromObjectTypeId,
    toObjectTypeId,
    operation,
    inputs,
  });
  const judgement = judgeAnswer(
    rows.map(({ row }) => row),
    operation,
    result,
  );
  const answeredAt = context.clock.now();
  await commit(context, {
    rows: judgement.rows,
    batch: { batchNumber, answeredAt, ...describeAnswer(result) },
    attempt: {
      attemptId,
      status: judgement.attemptStatus,
      answeredAt,
      answer: JSON.stringify(result.ok ? result.value : result.error),
    },
  });
  if (result.ok) context.failures.inRow = 0;
  if (judgement.next !== 'wait') return { next: judgement.next };
  if (result.ok) throw new Error('An answer cannot ask to wait.');
  return { next: 'wait', waiting: restAfter(context, result.error) };
}

function describeAnswer(
  result: Result<BatchAnswer, HubSpotFailure>,
): Omit<BatchUpdate, 'batchNumber'> {
  if (!result.ok) return { status: null, httpStatus: result.error.httpStatus };
  const { status, httpStatus, requestedAt, startedAt, completedAt, links, numErrors } =
    result.value;
  return { status, httpStatus, requestedAt, startedAt, completedAt, links, numErrors };
}
