import type { BatchAnswer, HubSpotFailure } from '../portals/hubspot-portal';
import type { Result } from '../result';
import type { BatchUpdate } from '../submissions/ports';
import type { SubmissionBatch, SubmissionRow } from '../submissions/submission';
import { openIntent, NotSentError, type Sending } from './open-intent';
import { judgeAnswer, type Judgement } from './row-outcomes';
import { commit, forgetFailures, restAfter, type RunContext } from './run-context';
import type { Waiting } from './wait-after';

export type SendOutcome =
  | { readonly next: Exclude<Judgement['next'], 'wait'> | 'stopped' }
  | { readonly next: 'wait'; readonly waiting: Waiting };

/**
 * Sends one call. When it is its turn, the intent is committed and the call leaves at once; the
 * answer is committed as soon as it is there.
 */
export async function sendBatch(
  context: RunContext,
  batch: SubmissionBatch,
  rows: Sending['rows'],
): Promise<SendOutcome> {
  const { batchNumber, operation, fromObjectTypeId, toObjectTypeId } = batch;
  const inputs = rows.map(({ row: { category, typeId, wanted } }) => ({
    category,
    typeId,
    limit: wanted,
  }));
  const body = { operation, fromObjectTypeId, toObjectTypeId, inputs };
  const intent = openIntent(context, { batchNumber, rows, request: JSON.stringify(body) });
  const result = await context.hubspot
    .sendBatch({ fromObjectTypeId, toObjectTypeId, operation, inputs }, intent.beforeSend)
    .catch((error: unknown) => {
      if (error instanceof NotSentError) return null;
      throw error;
    });
  if (result === null) return { next: 'stopped' };
  const attemptId = intent.attemptId();
  if (attemptId === null) return waitUnsent(context, result);
  return settle(context, { batchNumber, operation, attemptId, rows, result });
}

/** It never came to the send: the rows stay claimed. */
function waitUnsent(context: RunContext, result: Result<BatchAnswer, HubSpotFailure>): SendOutcome {
  if (result.ok) throw new Error('HubSpot answered a call that was not sent.');
  return { next: 'wait', waiting: restAfter(context, result.error) };
}

async function settle(
  context: RunContext,
  sent: Pick<SubmissionBatch, 'batchNumber' | 'operation'> &
    Pick<Sending, 'rows'> & {
      readonly attemptId: string;
      readonly result: Result<BatchAnswer, HubSpotFailure>;
    },
): Promise<SendOutcome> {
  const { batchNumber, operation, attemptId, result } = sent;
  const judgement = judgeAnswer(rowsOf(sent.rows), operation, result);
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
  if (result.ok) forgetFailures(context);
  if (judgement.next !== 'wait') return { next: judgement.next };
  if (result.ok) throw new Error('An answer cannot ask to wait.');
  return { next: 'wait', waiting: restAfter(context, result.error) };
}

function rowsOf(rows: Sending['rows']): readonly SubmissionRow[] {
  return rows.map(({ row }) => row);
}

function describeAnswer(
  result: Result<BatchAnswer, HubSpotFailure>,
): Omit<BatchUpdate, 'batchNumber'> {
  if (!result.ok) return { status: null, httpStatus: result.error.httpStatus };
  const { status, httpStatus, requestedAt, startedAt, completedAt, links, numErrors } =
    result.value;
  return { status, httpStatus, requestedAt, startedAt, completedAt, links, numErrors };
}
