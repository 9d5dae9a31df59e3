import type { Generated, Selectable } from 'kysely';
import type { AssociationCategory } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { HubSpotBatchStatus } from '../portals/hubspot-portal';
import type { ApiVersion } from '../portals/portal';
import type { OriginKind } from '../submissions/origin-kinds';
import type { Evidence, RowStatus } from '../submissions/row-status';
import type {
  AttemptStatus,
  SubmissionControl,
  SubmissionStatus,
  WaitingReason,
} from '../submissions/submission';

/** Epoch milliseconds. */
type Time = number;
type JsonText = string;
/** 0 = Many. */
type StoredLimit = number;

export type SubmissionsTable = {
  readonly submission_id: string;
  readonly hub_id: number;
  readonly number: number;
  readonly api_version: ApiVersion;
  readonly plan_id: string;
  readonly idempotency_key: string;
  readonly body_hash: string;
  readonly person_id: string;
  readonly created_by: string;
  readonly note: string;
  readonly status: SubmissionStatus;
  readonly waiting_for: WaitingReason | null;
  readonly waiting_until: Time | null;
  readonly created_at: Time;
  readonly started_at: Time | null;
  readonly ended_at: Time | null;
  /** Rows by state. A copy for paging, written only by `commitStep`, from the rows. */
  readonly counts: JsonText;
  /** One more with every change of the submission, its rows or its batches. */
  readonly revision: Generated<number>;
  /** Reads of HubSpot by the runner, for the count of calls. */
  readonly reads_made: Generated<number>;
  /** What a person asked for; obeyed by the runner between two calls. */
  readonly control: SubmissionControl | null;
  /** The name of whoever asked. */
  readonly control_by: string | null;
  readonly origin: OriginKind | null;
  readonly pair_count: Generated<number>;
  /** Of the rules by which its terms were made; 0 where it has none yet. */
  readonly terms_version: Generated<number>;
};

export type SubmissionRowsTable = {
  readonly submission_id: string;
  readonly row_number: number;
  readonly from_object_type_id: string;
  readonly to_object_type_id: string;
  readonly category: AssociationCategory;
  readonly type_id: number;
  readonly from_name: string;
  readonly to_name: string;
  readonly label: string | null;
  readonly limit_before: StoredLimit | null;
  readonly limit_wanted: StoredLimit;
  readonly limit_enforced: StoredLimit | null;
  readonly covered_by: number | null;
  readonly batch_number: number | null;
  readonly status: RowStatus;
  readonly evidence: Evidence | null;
  readonly message: string | null;
  readonly correlation_id: string | null;
  readonly cycles: number;
  /** The submission's revision when this row changed last. */
  readonly revision: Generated<number>;
  /** Who decided to leave HubSpot's value as it is, and when. */
  readonly kept_by: string | null;
  readonly kept_at: Time | null;
};

export type BatchesTable = {
  readonly submission_id: string;
  readonly batch_number: number;
  readonly parent_batch_number: number | null;
  readonly wave: number;
  readonly operation: Operation;
  readonly from_object_type_id: string;
  readonly to_object_type_id: string;
  readonly status: HubSpotBatchStatus | null;
  readonly http_status: number | null;
  readonly requested_at: Time | null;
  readonly started_at: Time | null;
  readonly completed_at: Time | null;
  readonly links: JsonText | null;
  readonly num_errors: number | null;
  readonly sent_at: Time | null;
  readonly answered_at: Time | null;
  /** The submission's revision when this batch changed last. */
  readonly revision: Generated<number>;
};

export type AttemptsTable = {
  readonly attempt_id: string;
  readonly submission_id: string;
  readonly batch_number: number;
  readonly status: AttemptStatus;
  readonly sent_at: Time;
  readonly answered_at: Time | null;
  /** The rows that it carries, each with its value from before. */
  readonly rows: JsonText;
  readonly request: string;
  readonly answer: string | null;
  /** Of the lease under which it was sent. */
  readonly epoch: number | null;
};

/** A submission that came of others: retried, or rolled back. */
export type SubmissionLinksTable = {
  readonly child_id: string;
  readonly parent_id: string;
};

export type SubmissionRecord = Selectable<SubmissionsTable>;
export type SubmissionRowRecord = Selectable<SubmissionRowsTable>;
export type BatchRecord = Selectable<BatchesTable>;
