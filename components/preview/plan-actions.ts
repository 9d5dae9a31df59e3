import type { DraftTuple } from '@/lib/limits/draft-tuple';
import type { AssociationRef, Limit } from '@/lib/limits/limit';
import type { Plan } from '@/lib/limits/plan';
import type { DraftOrigin } from '@/lib/submissions/origin';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';

/** What the page's two server actions take and answer. */
export type PlanActions = {
  readonly preview: (input: {
    readonly hubId: number;
    readonly rows: readonly DraftTuple[];
    readonly origin: DraftOrigin | null;
  }) => Promise<Result<PreviewAnswer, UserError>>;
  readonly submit: (input: SubmitInput) => Promise<Result<SubmitAnswer, UserError>>;
};

export type PreviewAnswer = {
  readonly plan: Plan;
  /** `null` where there is nothing to apply, or a problem is open. */
  readonly planId: string | null;
  /** Epoch milliseconds. */
  readonly readAt: number;
};

export type SubmitInput = {
  readonly hubId: number;
  readonly planId: string;
  readonly excludedRowNumbers: number[];
  readonly note: string;
  readonly idempotencyKey: string;
  readonly hasConsent: boolean;
};

/** A limit that is not what it was when the plan was made. */
export type MovedRow = AssociationRef & {
  readonly rowNumber: number;
  readonly label: string | null;
  readonly plannedFrom: Limit;
  readonly now: Limit;
  readonly wanted: Limit;
};

export type SubmitAnswer =
  | { readonly kind: 'accepted'; readonly submissionId: string }
  | { readonly kind: 'moved'; readonly rows: readonly MovedRow[] };
