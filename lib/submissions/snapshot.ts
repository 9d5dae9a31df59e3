import type { AssociationKey, ConfigurationRow, Limit, Pair } from '../limits/limit';
import { associationKey } from '../limits/limit';

/** A read of all limits of a portal. Times are epoch milliseconds. */
export type LimitsRead = {
  readonly hubId: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly rows: readonly ConfigurationRow[];
};

/** All limits of a portal as they were for a while; the newest may still be so. */
export type Snapshot = {
  readonly snapshotId: string;
  /** When it was read first. */
  readonly takenAt: number;
  /** When the last read that showed the same had begun. */
  readonly confirmedAt: number;
};

export const DRIFT_STATES = [
  /** Nobody has decided yet. */
  'open',
  /** A person said that it may stay. */
  'accepted',
  /** It is not so any more: changed again, back, or set by a submission. */
  'settled',
] as const;
export type DriftState = (typeof DRIFT_STATES)[number];

/** A change of one limit that no submission of Linkcap made. */
export type Drift = AssociationKey & {
  readonly driftId: string;
  /** `null` where nobody can tell the pair of the type. */
  readonly pair: (Pair & { readonly fromName: string; readonly toName: string }) | null;
  readonly label: string | null;
  readonly before: Limit;
  readonly after: Limit;
  /** What was there before the first change that nobody accepted: *Plan back* goes there. */
  readonly baseline: Limit;
  /** HubSpot does not say when: after the one moment, at the other at the latest. */
  readonly changedAfter: number;
  readonly changedBefore: number;
  readonly state: DriftState;
  readonly decidedBy: string | null;
};

/** Many needs no row: left out, so that it reads the same whether HubSpot lists it or not. */
export function snapshotRows(rows: readonly ConfigurationRow[]): readonly ConfigurationRow[] {
  return rows
    .filter(({ limit }) => limit !== 'many')
    .sort(
      (a, b) => compare(associationKey(a), associationKey(b)) || Number(a.limit) - Number(b.limit),
    );
}

/** The same for two reads that hold the same limits, whatever the labels are called. */
export function snapshotFacts(rows: readonly ConfigurationRow[]): string {
  return JSON.stringify(
    snapshotRows(rows).map(({ category, typeId, limit }) => [category, typeId, limit]),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
