import {
  associationKey,
  type AssociationKey,
  type ConfigurationRow,
  type Limit,
} from '../limits/limit';
import type { RowUpdate } from '../submissions/ports';

/** Cycles of send, lose and read back, after which a person decides. */
const CYCLES_MAX = 3;

export type UnknownRow = AssociationKey & {
  readonly rowNumber: number;
  /** What a read held just before the send. */
  readonly before: Limit;
  readonly wanted: Limit;
  /** Cycles that ended with "as before". */
  readonly cycles: number;
};

/** What one read of HubSpot's configurations held, by category and type id. */
export type LimitsRead = ReadonlyMap<string, Limit>;

export function indexRead(rows: readonly ConfigurationRow[]): LimitsRead {
  return new Map(rows.map((row) => [associationKey(row), row.limit]));
}

/** The limit that a read held for a type; a type that HubSpot leaves out has none. */
export function limitIn(read: LimitsRead, key: AssociationKey): Limit {
  return read.get(associationKey(key)) ?? 'many';
}

/**
 * Decides unknown rows by two reads, a gap apart. Both hold the wanted value: applied. Both hold
 * the value from before: it may be sent again. Anything else was not us, and is never overwritten.
 */
export function settleByReads(
  rows: readonly UnknownRow[],
  first: LimitsRead,
  second: LimitsRead,
): RowUpdate[] {
  return rows.map((row) => {
    const values = [limitIn(first, row), limitIn(second, row)];
    if (values.every((value) => value === row.wanted)) {
      return { rowNumber: row.rowNumber, event: 'read_wanted', evidence: 'read_back' };
    }
    if (values.every((value) => value === row.before)) {
      const isLastCycle = row.cycles + 1 >= CYCLES_MAX;
      return { rowNumber: row.rowNumber, event: isLastCycle ? 'give_up' : 'read_before' };
    }
    return { rowNumber: row.rowNumber, event: 'read_other' };
  });
}

/** Decides the rows of a call that HubSpot refused as a whole: it is over, so one read tells. */
export function settleRefused(rows: readonly UnknownRow[], read: LimitsRead): RowUpdate[] {
  return rows.map((row) => {
    const value = limitIn(read, row);
    if (value === row.wanted) {
      return { rowNumber: row.rowNumber, event: 'read_wanted', evidence: 'read_back' };
    }
    return {
      rowNumber: row.rowNumber,
      event: value === row.before ? 'read_refused' : 'read_other',
    };
  });
}
