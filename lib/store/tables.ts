import type { Generated, Selectable } from 'kysely';
import type { AssociationCategory } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { HubSpotBatchStatus } from '../portals/hubspot-portal';
import type { AccountType, ApiVersion, ConnectionKind } from '../portals/portal';
import type { ConnectionState, PortalColour } from '../portals/portal-connection';
import type { Evidence, RowStatus } from '../submissions/row-status';
import type { AttemptStatus, SubmissionStatus, WaitingReason } from '../submissions/submission';

/** Epoch milliseconds. */
type Time = number;
type JsonText = string;
/** 0 = Many. */
type StoredLimit = number;

type PortalsTable = {
  readonly hub_id: number;
  /** As HubSpot tells it. */
  readonly name: string;
  /** As a person calls it. */
  readonly given_name: string | null;
  readonly colour: Generated<PortalColour>;
  readonly look_only: Generated<number>;
  readonly state: Generated<ConnectionState>;
  readonly scopes: JsonText | null;
  readonly calls_per_10s: Generated<number>;
  readonly last_call_at: Time | null;
  readonly account_type: AccountType;
  readonly connection: ConnectionKind;
  readonly api_version: ApiVersion;
  readonly time_zone: string | null;
  readonly ui_domain: string | null;
  /** The number that the portal's newest submission has; 0 before the first. */
  readonly last_submission_number: number;
  readonly created_at: Time;
};

export type PortalRecord = Selectable<PortalsTable>;

type PortalTokensTable = {
  readonly hub_id: number;
  readonly kind: 'token' | 'oauth';
  readonly access_sealed: string;
  readonly refresh_sealed: string | null;
  readonly issued_at: Time;
  readonly expires_at: Time | null;
  readonly version: number;
  readonly lock_holder: string | null;
  readonly lock_until: Time;
};

type OAuthStatesTable = {
  readonly state_hash: string;
  readonly session_hash: string;
  readonly hub_id: number | null;
  readonly created_at: Time;
  readonly used_at: Time | null;
};

type CataloguesTable = {
  readonly hub_id: number;
  readonly api_version: ApiVersion;
  readonly fetched_at: Time;
  readonly json: JsonText;
};

type PlansTable = {
  readonly plan_id: string;
  readonly hub_id: number;
  readonly person_id: string;
  readonly created_at: Time;
  readonly expires_at: Time;
  readonly rows: JsonText;
};

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
};

type PeopleTable = {
  readonly person_id: string;
  readonly name: string;
  readonly role: 'owner';
  readonly created_at: Time;
};

type SessionsTable = {
  readonly token_hash: string;
  readonly person_id: string;
  readonly created_at: Time;
  readonly last_seen_at: Time;
  readonly expires_at: Time;
};

type SignInLinksTable = {
  readonly token_hash: string;
  readonly created_at: Time;
  readonly expires_at: Time;
  readonly used_at: Time | null;
};

type AuditTable = {
  readonly audit_id: string;
  readonly at: Time;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly hub_id: number | null;
  readonly details: JsonText;
};

type SimulatorStateTable = {
  readonly hub_id: number;
  readonly updated_at: Time;
  readonly json: JsonText;
};

export type Tables = {
  readonly portals: PortalsTable;
  readonly portal_tokens: PortalTokensTable;
  readonly oauth_states: OAuthStatesTable;
  readonly catalogues: CataloguesTable;
  readonly plans: PlansTable;
  readonly submissions: SubmissionsTable;
  readonly submission_rows: SubmissionRowsTable;
  readonly batches: BatchesTable;
  readonly attempts: AttemptsTable;
  readonly people: PeopleTable;
  readonly sessions: SessionsTable;
  readonly sign_in_links: SignInLinksTable;
  readonly audit: AuditTable;
  readonly simulator_state: SimulatorStateTable;
};
