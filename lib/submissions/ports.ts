import type { Finding } from '../limits/finding';
import type { AssociationRef, Limit } from '../limits/limit';
import type { PlannedBatch } from '../limits/plan';
import type { ApiVersion } from '../portals/portal';
import type { HistoryPage, HistoryQuery } from './history-search';
import type { DraftOrigin } from './origin';
import type { Evidence, RowEvent } from './row-status';
import type {
  Attempt,
  AttemptStatus,
  Submission,
  SubmissionBatch,
  SubmissionControl,
  SubmissionRow,
  WaitingReason,
} from './submission';

/** A row of a stored plan, with the names of the day. */
export type StoredPlanRow = AssociationRef & {
  readonly rowNumber: number;
  readonly fromName: string;
  readonly toName: string;
  readonly label: string | null;
  readonly before: Limit;
  readonly wanted: Limit;
  /** No call is made for this row: another row does its work. */
  readonly coveredBy: number | null;
};

/** What a preview found, kept so that a submission never takes before-values from a browser. */
export type StoredPlan = {
  readonly planId: string;
  readonly hubId: number;
  readonly personId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly rows: readonly StoredPlanRow[];
  readonly origin: DraftOrigin | null;
};

export type NewSubmission = {
  readonly hubId: number;
  readonly apiVersion: ApiVersion;
  readonly planId: string;
  readonly idempotencyKey: string;
  /** Of everything that a repeat must repeat; another body under the same key is refused. */
  readonly bodyHash: string;
  readonly personId: string;
  readonly createdBy: string;
  readonly note: string;
  readonly rows: readonly StoredPlanRow[];
  readonly batches: readonly PlannedBatch[];
  readonly origin: DraftOrigin | null;
};

export type CreateOutcome =
  | {
      readonly kind: 'created' | 'repeated';
      readonly submissionId: string;
      readonly number: number;
    }
  /** Another body came with that key before, and became this submission. */
  | {
      readonly kind: 'key_reused';
      readonly submissionId: string;
      readonly number: number;
    }
  /** The portal is set so: nothing new was stored. */
  | { readonly kind: 'look_only' };

/** What people's requests need. Every read takes the portals that the session may see. */
export type SubmissionStore = {
  readonly savePlan: (plan: StoredPlan) => Promise<void>;
  readonly findPlan: (hubId: number, planId: string) => Promise<StoredPlan | null>;
  /** The finished submission of that key, if any: looked up before HubSpot is read again. */
  readonly findByIdempotencyKey: (
    hubId: number,
    idempotencyKey: string,
    bodyHash: string,
  ) => Promise<CreateOutcome | null>;
  /** All rows and batches, the number and the audit entry, in one transaction, or nothing. */
  readonly createSubmission: (submission: NewSubmission) => Promise<CreateOutcome>;
  readonly listSubmissions: (query: HistoryQuery) => Promise<HistoryPage>;
  readonly findSubmission: (
    submissionId: string,
    hubIds: readonly number[],
  ) => Promise<Submission | null>;
  /** By row number, ascending. */
  readonly listRows: (
    submissionId: string,
    page: { readonly after: number; readonly pageSize: number },
  ) => Promise<readonly SubmissionRow[]>;
  readonly listBatches: (submissionId: string) => Promise<readonly SubmissionBatch[]>;
};

/** A change of one row: the event moves it by the table; the rest is what was learned. */
export type RowUpdate = {
  readonly rowNumber: number;
  readonly event: RowEvent;
  readonly evidence?: Evidence;
  readonly message?: string | null;
  readonly correlationId?: string | null;
  readonly batchNumber?: number;
};

export type BatchUpdate = Partial<
  Pick<
    SubmissionBatch,
    | 'status'
    | 'httpStatus'
    | 'requestedAt'
    | 'startedAt'
    | 'completedAt'
    | 'links'
    | 'numErrors'
    | 'sentAt'
    | 'answeredAt'
  >
> & { readonly batchNumber: number };

/** What the runner learned or is about to do: committed whole, with its audit entries, or not at all. */
export type RunStep = {
  /** Set by hand only for what rows cannot tell; the ended states are computed from the rows. */
  readonly phase?:
    | { readonly kind: 'running' | 'verifying' | 'cancelling' | 'ended' }
    | { readonly kind: 'waiting'; readonly reason: WaitingReason; readonly until: number | null };
  readonly rows?: readonly RowUpdate[];
  /** What the verifying read holds: not a change of state. */
  readonly enforced?: readonly { readonly rowNumber: number; readonly limit: Limit | null }[];
  readonly batch?: BatchUpdate;
  /** A refused batch, split: its rows move to these by `RowUpdate.batchNumber`. */
  readonly newBatches?: readonly (PlannedBatch & { readonly parentBatchNumber: number })[];
  readonly newAttempt?: Omit<Attempt, 'status' | 'answeredAt' | 'answer'>;
  readonly attempt?: {
    readonly attemptId: string;
    readonly status: Exclude<AttemptStatus, 'sent'>;
    readonly answeredAt: number;
    readonly answer: string | null;
  };
  /** Reads of HubSpot since the last step: they count as calls. */
  readonly reads?: number;
  /** Said in the audit entry beside the transitions. */
  readonly remark?: Finding;
};

/** Everything of one submission that the runner works on. */
export type Run = {
  readonly submission: Submission;
  readonly rows: readonly SubmissionRow[];
  readonly batches: readonly SubmissionBatch[];
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
};

/** What the runner needs. */
export type RunStore = {
  /** Submissions that have not ended and are not paused, oldest first within a portal. */
  readonly listUnfinished: () => Promise<
    readonly {
      readonly submissionId: string;
      readonly hubId: number;
      readonly waitingFor: WaitingReason | null;
      readonly waitingUntil: number | null;
      readonly control: SubmissionControl | null;
    }[]
  >;
  readonly loadRun: (submissionId: string) => Promise<Run>;
  /** What a person asked of it meanwhile; looked up between calls. */
  readonly readControl: (submissionId: string) => Promise<SubmissionControl | null>;
  /** Throws where a row's event is not in the table: that is a defect, never a user's mistake. */
  readonly commitStep: (submissionId: string, actor: string, step: RunStep) => Promise<void>;
  /**
   * The cause may be gone: what the submissions of a portal, or of all, wait for is tried again now.
   * Not a rate limit: HubSpot says itself how long that lasts.
   */
  readonly endWaits: (hubId: number | null) => Promise<void>;
};
