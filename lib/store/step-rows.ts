import type { RowUpdate, RunStep } from '../submissions/ports';
import {
  nextRowStatus,
  type Evidence,
  type RowEvent,
  type RowStatus,
} from '../submissions/row-status';
import type { SubmissionRow } from '../submissions/submission';

/** The runner asked for a move that the table of row states does not have. */
export class RowTransitionError extends Error {
  override readonly name = 'RowTransitionError';
  readonly rowNumber: number;
  readonly status: RowStatus;
  readonly event: RowEvent;

  constructor(rowNumber: number, status: RowStatus, event: RowEvent) {
    super(`Row ${rowNumber} is ${status}: the event ${event} leads nowhere from there.`);
    this.rowNumber = rowNumber;
    this.status = status;
    this.event = event;
  }
}

/** A step names a row that its submission does not have. */
export class UnknownRowError extends Error {
  override readonly name = 'UnknownRowError';
  readonly rowNumber: number;

  constructor(rowNumber: number) {
    super(`The submission has no row ${rowNumber}.`);
    this.rowNumber = rowNumber;
  }
}

/** What proves a row by the event alone. */
const EVIDENCE_OF: Partial<Record<RowEvent, Evidence>> = {
  prove: 'answer',
  read_wanted: 'read_back',
};

/** The numbers of all rows that a step touches, ascending. */
export function touchedRowNumbers({ rows = [], enforced = [] }: RunStep): readonly number[] {
  const numbers = new Set([...rows, ...enforced].map(({ rowNumber }) => rowNumber));
  return [...numbers].sort((a, b) => a - b);
}

/** The touched rows as they are after the step; several events of one row follow each other. */
export function stepRows(
  rows: readonly SubmissionRow[],
  step: Pick<RunStep, 'rows' | 'enforced'>,
): readonly SubmissionRow[] {
  const byNumber = new Map(rows.map((row) => [row.rowNumber, row]));
  const rowOf = (rowNumber: number): SubmissionRow => {
    const row = byNumber.get(rowNumber);
    if (row === undefined) throw new UnknownRowError(rowNumber);
    return row;
  };
  for (const update of step.rows ?? []) {
    byNumber.set(update.rowNumber, stepRow(rowOf(update.rowNumber), update));
  }
  for (const { rowNumber, limit } of step.enforced ?? []) {
    byNumber.set(rowNumber, { ...rowOf(rowNumber), enforced: limit });
  }
  return [...byNumber.values()];
}

function stepRow(row: SubmissionRow, update: RowUpdate): SubmissionRow {
  const status = nextRowStatus(row.status, update.event);
  if (status === null) throw new RowTransitionError(row.rowNumber, row.status, update.event);
  return {
    ...row,
    status,
    evidence: update.evidence ?? EVIDENCE_OF[update.event] ?? row.evidence,
    message: update.message === undefined ? row.message : update.message,
    correlationId: update.correlationId === undefined ? row.correlationId : update.correlationId,
    batchNumber: update.batchNumber ?? row.batchNumber,
    cycles: update.event === 'read_before' ? row.cycles + 1 : row.cycles,
  };
}
