import type { Generated, Selectable } from 'kysely';
import type { AssociationCategory } from '../limits/limit';
import type { DriftState } from '../submissions/snapshot';

/** Epoch milliseconds. */
type Time = number;
/** 0 = Many. */
type StoredLimit = number;

type SubmissionTermsTable = {
  readonly hub_id: number;
  readonly term: string;
  readonly number: number;
};

type SearchWordsTable = { readonly hub_id: number; readonly word: string };

type SnapshotsTable = {
  readonly hub_id: number;
  readonly snapshot_id: string;
  readonly taken_at: Time;
  /** When the last read that showed the same had begun, and when one was over. */
  readonly confirmed_at: Time;
  readonly read_at: Time;
  readonly hash: string;
  readonly json: string;
};

type DriftTable = {
  readonly hub_id: number;
  readonly drift_id: string;
  readonly from_object_type_id: string | null;
  readonly to_object_type_id: string | null;
  readonly from_name: string | null;
  readonly to_name: string | null;
  readonly category: AssociationCategory;
  readonly type_id: number;
  readonly label: string | null;
  readonly limit_before: StoredLimit;
  readonly limit_after: StoredLimit;
  readonly limit_baseline: StoredLimit;
  readonly changed_after: Time;
  readonly changed_before: Time;
  readonly state: DriftState;
  readonly decided_at: Generated<Time | null>;
  readonly decided_by: Generated<string | null>;
};

export type DriftRecord = Selectable<DriftTable>;

export type HistoryTables = {
  readonly submission_terms: SubmissionTermsTable;
  readonly search_words: SearchWordsTable;
  readonly snapshots: SnapshotsTable;
  readonly drift: DriftTable;
};
