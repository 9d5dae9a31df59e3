import { pairKey, type Limit, type PairKey } from '../limits/limit';
import type { Run, RunStep } from '../submissions/ports';
import { nextRowStatus, type RowStatus } from '../submissions/row-status';
import type { Attempt, SubmissionBatch, SubmissionRow } from '../submissions/submission';

/**
 * What the runner knows of a submission, kept in step with the store: each committed step is
 * applied here, too, so that nothing is read again after every call.
 */
export type RunState = {
  readonly rows: Map<number, SubmissionRow>;
  readonly batches: Map<number, SubmissionBatch>;
  /** By row number: the attempt that carried it last. */
  readonly lastAttempts: Map<
    number,
    Pick<Attempt, 'attemptId' | 'sentAt' | 'answeredAt' | 'status'>
  >;
  /** By row number: what a read held just before the row was sent. */
  readonly sentBefore: Map<number, Limit>;
  /** The highest number that a batch has, or was promised. */
  readonly lastBatch: { number: number };
  /** Reads since the last step: the next one tells the store of them. */
  readonly reads: { unrecorded: number };
  /** HubSpot asked for quiet until then, in epoch milliseconds; whoever takes over keeps to it. */
  readonly quietUntil: number | null;
};

export function createRunState(run: Run): RunState {
  const state: RunState = {
    rows: new Map(run.rows.map((row) => [row.rowNumber, row])),
    batches: new Map(run.batches.map((batch) => [batch.batchNumber, batch])),
    lastAttempts: new Map(),
    sentBefore: new Map(),
    lastBatch: { number: Math.max(0, ...run.batches.map((batch) => batch.batchNumber)) },
    reads: { unrecorded: 0 },
    quietUntil: quietUntil(run.submission),
  };
  for (const attempt of run.attempts) recordAttempt(state, attempt);
  return state;
}

function quietUntil({ status, waitingFor, waitingUntil }: Run['submission']): number | null {
  return status === 'waiting' && waitingFor === 'rate_limited' ? waitingUntil : null;
}

/** A number for a new batch. Pairs run side by side: no two get the same. */
export function takeBatchNumber(state: RunState): number {
  state.lastBatch.number += 1;
  return state.lastBatch.number;
}

/** Applies a step that the store has committed. */
export function applyStep(state: RunState, step: RunStep): void {
  for (const update of step.rows ?? []) {
    const row = rowOf(state, update.rowNumber);
    const status = nextRowStatus(row.status, update.event) ?? row.status;
    const cycles = update.event === 'read_before' ? row.cycles + 1 : row.cycles;
    const batchNumber = update.batchNumber ?? row.batchNumber;
    state.rows.set(row.rowNumber, { ...row, status, cycles, batchNumber });
  }
  for (const batch of step.newBatches ?? []) {
    state.batches.set(batch.batchNumber, { ...UNSENT, ...batch });
  }
  if (step.newAttempt !== undefined)
    recordAttempt(state, { ...step.newAttempt, status: 'sent', answeredAt: null });
  const { attempt } = step;
  if (attempt === undefined) return;
  for (const [rowNumber, last] of state.lastAttempts) {
    if (last.attemptId === attempt.attemptId) {
      const { status, answeredAt } = attempt;
      state.lastAttempts.set(rowNumber, { ...last, status, answeredAt });
    }
  }
}

export function rowOf(state: RunState, rowNumber: number): SubmissionRow {
  const row = state.rows.get(rowNumber);
  if (row === undefined) throw new Error(`The submission has no row ${rowNumber}.`);
  return row;
}

/** The rows that have a call of their own and are in one of the states, by row number. */
export function rowsIn(
  state: RunState,
  statuses: readonly RowStatus[],
  of?: { readonly pair?: PairKey; readonly batchNumber?: number },
): readonly SubmissionRow[] {
  return [...state.rows.values()].filter(
    (row) =>
      row.batchNumber !== null &&
      statuses.includes(row.status) &&
      (of?.pair === undefined || pairKey(row) === of.pair) &&
      (of?.batchNumber === undefined || row.batchNumber === of.batchNumber),
  );
}

const UNSENT = {
  status: null,
  httpStatus: null,
  requestedAt: null,
  startedAt: null,
  completedAt: null,
  links: null,
  numErrors: null,
  sentAt: null,
  answeredAt: null,
} as const;

function recordAttempt(state: RunState, attempt: Omit<Attempt, 'answer'>): void {
  const { attemptId, sentAt, answeredAt, status } = attempt;
  for (const row of attempt.rows) {
    state.lastAttempts.set(row.rowNumber, { attemptId, sentAt, answeredAt, status });
    state.sentBefore.set(row.rowNumber, row.before);
  }
}
