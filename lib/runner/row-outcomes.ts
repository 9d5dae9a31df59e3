import type { AssociationKey, Limit } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { BatchAnswer, HubSpotFailure, RowRefusal } from '../portals/hubspot-portal';
import type { Result } from '../result';
import type { RowUpdate } from '../submissions/ports';
import type { AttemptStatus } from '../submissions/submission';

export type SentRow = AssociationKey & { readonly rowNumber: number; readonly wanted: Limit };

/** What follows from one answer: for the attempt, for each of its rows, and for what comes next. */
export type Judgement = {
  readonly attemptStatus: Exclude<AttemptStatus, 'sent'>;
  readonly rows: readonly RowUpdate[];
  /**
   * - `go_on`: the next call of the pair may be sent;
   * - `read_back`: rows are unknown, and the call may still be under way at HubSpot;
   * - `read_refused`: HubSpot refused the whole call: read once, then send it in halves;
   * - `wait`: nothing took effect; the whole portal waits.
   */
  readonly next: 'go_on' | 'read_back' | 'read_refused' | 'wait';
};

/**
 * Judges each row of a call by what HubSpot said of it. Matched by key, never by position. What is
 * neither proven nor refused is unknown. A purge that went well proves nothing of its rows (204, no
 * body): they stay `sent` until the verifying read.
 */
export function judgeAnswer(
  rows: readonly SentRow[],
  operation: Operation,
  result: Result<BatchAnswer, HubSpotFailure>,
): Judgement {
  return result.ok
    ? judgeBatchAnswer(rows, operation, result.value)
    : judgeFailure(rows, result.error);
}

function judgeBatchAnswer(
  rows: readonly SentRow[],
  operation: Operation,
  answer: BatchAnswer,
): Judgement {
  const isUnfinished = answer.status === 'PENDING' || answer.status === 'PROCESSING';
  const updates = rows.flatMap((row): RowUpdate[] => {
    const refusal = refusalOf(row, rows, answer);
    if (refusal !== undefined) {
      const { message, correlationId } = refusal;
      return [{ rowNumber: row.rowNumber, event: 'refuse', message, correlationId }];
    }
    if (isUnfinished || answer.status === 'CANCELED') return [lose(row)];
    if (operation === 'purge') {
      // With errors that name no row, any of them may have been left alone.
      return hasUnplacedErrors(answer) ? [lose(row)] : [];
    }
    const answered = answer.limits.find((limit) => isSameKey(limit, row));
    return answered?.limit === row.wanted
      ? [{ rowNumber: row.rowNumber, event: 'prove', evidence: 'answer' }]
      : [lose(row)];
  });
  const isUncertain = updates.some((update) => update.event === 'lose');
  return {
    attemptStatus: isUncertain ? 'ambiguous' : updates.some(isRefusal) ? 'refused' : 'ok',
    rows: updates,
    next: isUncertain ? 'read_back' : 'go_on',
  };
}

function judgeFailure(rows: readonly SentRow[], failure: HubSpotFailure): Judgement {
  const { message, correlationId } = failure;
  const all = (event: RowUpdate['event']): RowUpdate[] =>
    rows.map(({ rowNumber }) => ({ rowNumber, event, message, correlationId }));
  switch (failure.kind) {
    case 'refused':
      return rows.length === 1
        ? { attemptStatus: 'refused', rows: all('refuse'), next: 'go_on' }
        : { attemptStatus: 'refused', rows: all('lose'), next: 'read_refused' };
    case 'rate_limited':
    case 'locked':
    case 'migrating':
    case 'not_sent':
    case 'unauthorized':
    case 'missing_scope':
      return { attemptStatus: 'refused', rows: all('defer'), next: 'wait' };
    case 'timeout':
    case 'network':
    case 'server_error':
    case 'unreadable':
    case 'too_large':
    case 'redirect':
      return { attemptStatus: 'ambiguous', rows: all('lose'), next: 'read_back' };
  }
}

/** An error names a row by its type id; in a call of one row, any error is about that row. */
function refusalOf(
  row: SentRow,
  rows: readonly SentRow[],
  answer: BatchAnswer,
): RowRefusal | undefined {
  if (answer.limits.some((limit) => isSameKey(limit, row) && limit.limit === row.wanted)) {
    return undefined;
  }
  const named = answer.refusals.find((refusal) => refusal.typeIds.includes(row.typeId));
  if (named !== undefined) {
    // Two categories can share a type id: then the error does not say which of them it means.
    return rows.filter(({ typeId }) => typeId === row.typeId).length === 1 ? named : undefined;
  }
  return rows.length === 1 ? answer.refusals[0] : undefined;
}

function hasUnplacedErrors(answer: BatchAnswer): boolean {
  const isUnplaced = answer.refusals.some((refusal) => refusal.typeIds.length === 0);
  return isUnplaced || (answer.numErrors ?? 0) > answer.refusals.length;
}

function isRefusal(update: RowUpdate): boolean {
  return update.event === 'refuse';
}

function lose(row: SentRow): RowUpdate {
  return { rowNumber: row.rowNumber, event: 'lose' };
}

function isSameKey(left: AssociationKey, right: AssociationKey): boolean {
  return left.category === right.category && left.typeId === right.typeId;
}
