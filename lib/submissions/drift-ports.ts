import type { DriftJudgement, OwnWrite } from './judge-drift';
import type { ConfigurationRow } from '../limits/limit';
import type { Drift, LimitsRead, Snapshot } from './snapshot';

/** What a difference to the last list of all limits is judged by. */
export type DriftEvidence = {
  readonly before: readonly ConfigurationRow[];
  readonly after: readonly ConfigurationRow[];
  readonly ours: readonly OwnWrite[];
  readonly open: readonly Drift[];
};

/** A judged change with the names of its day. */
export type NamedJudgement = Omit<DriftJudgement, 'changes'> & {
  readonly changes: readonly (DriftJudgement['changes'][number] & Pick<Drift, 'pair'>)[];
};

/** Newest first. */
export type DriftPage = {
  readonly changes: readonly Drift[];
  /** Where the next page begins, exclusive; `null` where there is none. */
  readonly olderThan: string | null;
};

export type SnapshotPage = {
  readonly snapshots: readonly Snapshot[];
  readonly olderThan: string | null;
};

export type PageQuery = {
  readonly hubId: number;
  /** Exclusive; `null` for the newest. */
  readonly before: string | null;
  readonly pageSize: number;
};

export type DriftStore = {
  /**
   * Keeps a read where it differs from the last one, with what `judge` says of it, in one
   * transaction; otherwise notes that it is still so. A read that began before the last one was
   * over can be the older of the two: where it differs, it is dropped. `judge` may be asked twice.
   */
  readonly keepRead: (
    read: LimitsRead,
    judge: (evidence: DriftEvidence) => NamedJudgement,
  ) => Promise<'first' | 'same' | 'changed' | 'dropped'>;
  readonly listDrift: (query: PageQuery) => Promise<DriftPage>;
  /** Newest first, `max` at most. */
  readonly listOpenDrift: (hubId: number, max: number) => Promise<readonly Drift[]>;
  /** How many are open, counted no further than `max`. */
  readonly countOpenDrift: (hubId: number, max: number) => Promise<number>;
  /** Of these, or of all where `driftIds` is `null`, those that are open; gives how many. */
  readonly acceptDrift: (acceptance: {
    readonly hubId: number;
    readonly driftIds: readonly string[] | null;
    readonly actor: { readonly personId: string; readonly name: string };
  }) => Promise<number>;
  readonly listSnapshots: (query: PageQuery) => Promise<SnapshotPage>;
  readonly findSnapshot: (
    hubId: number,
    snapshotId: string,
  ) => Promise<(Snapshot & { readonly rows: readonly ConfigurationRow[] }) | null>;
  /** When the portal's limits were read last; `null` where never. */
  readonly lastReadAt: (hubId: number) => Promise<number | null>;
  /** `true` for one process only in each interval. */
  readonly claimCheck: (hubId: number, intervalMs: number) => Promise<boolean>;
};
