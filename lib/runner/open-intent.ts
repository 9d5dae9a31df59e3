import type { Limit } from '../limits/limit';
import type { SubmissionRow } from '../submissions/submission';
import { commit, isStopping, type RunContext } from './run-context';

export type Sending = {
  readonly batchNumber: number;
  readonly rows: readonly { readonly row: SubmissionRow; readonly before: Limit }[];
  /** The body, as it is kept. */
  readonly request: string;
};

/** When its turn came, the process was to end, or may have lost its lease: nothing was sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/**
 * Commits the intent of each sending right before it: the time that is kept is that of the send, and
 * what waits for its turn leaves no trace. A second sending, under a renewed token, is an attempt of
 * its own.
 */
export function openIntent(
  context: RunContext,
  { batchNumber, rows, request }: Sending,
): {
  readonly beforeSend: () => Promise<void>;
  /** Of the last sending; `null` where there was none. */
  readonly attemptId: () => string | null;
} {
  let open: string | null = null;
  return {
    attemptId: () => open,
    beforeSend: async () => {
      if (open === null && isStopping(context)) throw new NotSentError('Stopped before the send.');
      const attemptId = context.newId();
      const sentAt = context.clock.now();
      await commit(context, {
        ...(open === null
          ? { rows: rows.map(({ row }) => ({ rowNumber: row.rowNumber, event: 'send' })) }
          : { attempt: refusedToken(open, sentAt) }),
        batch: { batchNumber, sentAt, answeredAt: null },
        newAttempt: {
          attemptId,
          batchNumber,
          sentAt,
          rows: rows.map(({ row, before }) => ({ rowNumber: row.rowNumber, before })),
          request,
        },
      });
      open = attemptId;
      // A process that was stopped since then may not be the only one any more: the next holder of
      // the lease counts from `sentAt`.
      const isLate = context.clock.now() - sentAt > context.timings.sendDeadlineMs;
      if (isLate || !context.isHeld()) throw new StalledSendError(attemptId);
    },
  };
}

/** Between the intent and the send too much time went by: the attempt counts as lost. */
export class StalledSendError extends Error {
  override readonly name = 'StalledSendError';
  readonly attemptId: string;

  constructor(attemptId: string) {
    super(`Attempt ${attemptId} was not sent: the process stood still after its intent.`);
    this.attemptId = attemptId;
  }
}

/** Only a 401 leads to a second sending, and it took no effect. */
function refusedToken(attemptId: string, answeredAt: number) {
  const answer = JSON.stringify({ kind: 'unauthorized', httpStatus: 401 });
  return { attemptId, status: 'refused', answeredAt, answer } as const;
}
