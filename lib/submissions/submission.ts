import type { AssociationRef, Limit, Pair } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { HubSpotBatchStatus } from '../portals/hubspot-portal';
import type { ApiVersion } from '../portals/portal';
import type { OriginKind } from './origin-kinds';
import type { Evidence, RowStatus } from './row-status';

export const SUBMISSION_STATUSES = [
  'accepted',
  'running',
  'waiting',
  'verifying',
  'cancelling',
  'completed',
  'completed_with_errors',
  'needs_review',
  'cancelled',
] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export const ENDED_STATUSES = [
  'completed',
  'completed_with_errors',
  'needs_review',
  'cancelled',
] as const satisfies readonly SubmissionStatus[];

export const WAITING_REASONS = [
  'rate_limited',
  'needs_reauth',
  'missing_scope',
  'upstream_down',
  'paused',
] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** What a person may ask of a submission that goes on: to stop after the calls under way, or to end. */
export const SUBMISSION_CONTROLS = ['pause', 'end'] as const;
export type SubmissionControl = (typeof SUBMISSION_CONTROLS)[number];

export type RowCounts = Readonly<Record<RowStatus, number>>;

/** One applied plan. Times are epoch milliseconds. */
export type Submission = {
  readonly submissionId: string;
  /** Per portal, from 1: people say "#41". */
  readonly number: number;
  readonly hubId: number;
  readonly apiVersion: ApiVersion;
  readonly status: SubmissionStatus;
  readonly waitingFor: WaitingReason | null;
  readonly waitingUntil: number | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly note: string;
  readonly counts: RowCounts;
  /** Pairs that its rows belong to. */
  readonly pairs: number;
  /** One more with every change of the submission, its rows or its batches. */
  readonly revision: number;
  /** What a person asked for, and the name of who did. */
  readonly control: SubmissionControl | null;
  readonly controlBy: string | null;
  /** Where the draft came from, other than somebody's hands. */
  readonly origin: OriginKind | null;
};

/** One association type's line. The names are those of the day. `null` limits are unknown. */
export type SubmissionRow = AssociationRef & {
  readonly rowNumber: number;
  readonly fromName: string;
  readonly toName: string;
  readonly label: string | null;
  readonly before: Limit | null;
  readonly wanted: Limit;
  /** What the verifying read held; `null` until then. */
  readonly enforced: Limit | null;
  readonly status: RowStatus;
  readonly evidence: Evidence | null;
  readonly message: string | null;
  readonly correlationId: string | null;
  /** The planned call that carries this row; `null` where another row does its work. */
  readonly batchNumber: number | null;
  /** Read-back cycles so far that brought no certainty. */
  readonly cycles: number;
  /** Who decided to leave HubSpot's value as it is, and when: a mark, not a state. */
  readonly keptBy: string | null;
  readonly keptAt: number | null;
};

/** One planned HubSpot call, with what HubSpot said of its last attempt. */
export type SubmissionBatch = Pair & {
  readonly batchNumber: number;
  /** The batch that this one was split from. */
  readonly parentBatchNumber: number | null;
  readonly wave: number;
  readonly operation: Operation;
  /** HubSpot's word; `null` where it sent none (a purge: 204, no body) or nothing was sent yet. */
  readonly status: HubSpotBatchStatus | null;
  readonly httpStatus: number | null;
  readonly requestedAt: number | null;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly links: Readonly<Record<string, string>> | null;
  readonly numErrors: number | null;
  /** When Linkcap sent it last, and when the answer was there. */
  readonly sentAt: number | null;
  readonly answeredAt: number | null;
};

export const ATTEMPT_STATUSES = ['sent', 'ok', 'refused', 'ambiguous'] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** One HTTP write of a batch, written before it is sent. */
export type Attempt = {
  readonly attemptId: string;
  readonly batchNumber: number;
  readonly status: AttemptStatus;
  readonly sentAt: number;
  readonly answeredAt: number | null;
  readonly rows: readonly {
    readonly rowNumber: number;
    readonly before: Limit;
  }[];
  /** The body as sent. */
  readonly request: string;
  /** HubSpot's answer, or the failure, as JSON; `null` until there is one. */
  readonly answer: string | null;
};
