import type { Generated, Selectable } from 'kysely';
import type { AccountType, ApiVersion, ConnectionKind } from '../portals/portal';
import type { ConnectionState, PortalColour } from '../portals/portal-connection';
import type {
  AttemptsTable,
  BatchesTable,
  SubmissionLinksTable,
  SubmissionRowsTable,
  SubmissionsTable,
} from './submission-tables';

import type { HistoryTables } from './history-tables';
import type { ProcessTables } from './process-tables';

/** Epoch milliseconds. */
type Time = number;
type JsonText = string;

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
  /** When a process took it upon itself to look for drift. */
  readonly drift_checked_at: Generated<Time>;
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

type OAuthCodesTable = {
  readonly code_hash: string;
  readonly used_at: Time;
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
  readonly origin: JsonText | null;
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
  /** The hub id, 0 for what belongs to no portal; `null` from before there were chains. */
  readonly chain: number | null;
  /** From 1, without gaps. */
  readonly chain_number: number | null;
  /** Of this entry and the hash before it. */
  readonly hash: string | null;
};

type SimulatorStateTable = {
  readonly hub_id: number;
  readonly updated_at: Time;
  readonly json: JsonText;
};

export type Tables = HistoryTables &
  ProcessTables & {
    readonly portals: PortalsTable;
    readonly portal_tokens: PortalTokensTable;
    readonly oauth_states: OAuthStatesTable;
    readonly oauth_codes: OAuthCodesTable;
    readonly catalogues: CataloguesTable;
    readonly plans: PlansTable;
    readonly submissions: SubmissionsTable;
    readonly submission_rows: SubmissionRowsTable;
    readonly batches: BatchesTable;
    readonly attempts: AttemptsTable;
    readonly submission_links: SubmissionLinksTable;
    readonly people: PeopleTable;
    readonly sessions: SessionsTable;
    readonly sign_in_links: SignInLinksTable;
    readonly audit: AuditTable;
    readonly simulator_state: SimulatorStateTable;
  };
