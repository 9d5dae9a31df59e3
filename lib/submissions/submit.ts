import { createHash } from 'node:crypto';
import { limitKey, type AssociationRef, type Limit } from '../limits/limit';
import { makePlan } from '../limits/make-plan';
import { summarizePlan } from '../limits/summarize-plan';
import { fail, succeed, type Result } from '../result';
import { userError, type UserError } from '../user-error';
import type { Actor, PortalAccess } from './portal-access';
import type { CreateOutcome, StoredPlan, StoredPlanRow, SubmissionStore } from './ports';
import { askPairs, pairsOf, readCurrentLimits, type CurrentLimits } from './read-current';

export type SubmitInput = {
  readonly planId: string;
  /** Rows of the plan that the person unticked. */
  readonly excludedRowNumbers: readonly number[];
  readonly note: string;
  readonly idempotencyKey: string;
  /** The ticked sentence that limits get tighter; asked for on production portals. */
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

export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly submissionId: string; readonly number: number }
  | { readonly kind: 'moved'; readonly rows: readonly MovedRow[]; readonly readAt: number };

export type SubmitDependencies = {
  readonly actor: Actor;
  readonly access: PortalAccess;
  readonly submissions: SubmissionStore;
  readonly nowMs: () => number;
  /** Tells the runner that there is work; called only after the submission is stored. */
  readonly onAccepted: () => void;
};

/**
 * Accepts a plan: reads HubSpot again, refuses where it moved since the preview, and stores the
 * submission whole before it answers. Applying it is the runner's work.
 */
export async function submitPlan(
  dependencies: SubmitDependencies,
  input: SubmitInput,
): Promise<Result<SubmitOutcome, UserError>> {
  const { access, submissions, nowMs } = dependencies;
  const { hubId } = access.portal;
  const plan = await submissions.findPlan(hubId, input.planId);
  if (plan === null || plan.expiresAt <= nowMs()) return fail(userError('plan_expired'));
  const rows = withoutExcluded(plan, input.excludedRowNumbers);
  const bodyHash = hashBody(rows, input.note);
  // Before HubSpot is read: what was accepted already has changed it.
  const repeated = await submissions.findByIdempotencyKey(hubId, input.idempotencyKey, bodyHash);
  if (repeated !== null) return outcomeOf(repeated);
  const current = await readCurrentLimits(access, rows);
  if (!current.ok) return current;
  const now = await askWhereMoved(access, current.value, rows);
  const moved = rowsThatMoved(rows, now);
  if (moved.length > 0) return succeed({ kind: 'moved', rows: moved, readAt: nowMs() });
  return accept(dependencies, input, { rows, origin: plan.origin, current: now, bodyHash });
}

async function accept(
  { actor, access, submissions, onAccepted }: SubmitDependencies,
  input: SubmitInput,
  prepared: {
    readonly rows: readonly StoredPlanRow[];
    readonly origin: StoredPlan['origin'];
    readonly current: CurrentLimits;
    readonly bodyHash: string;
  },
): Promise<Result<SubmitOutcome, UserError>> {
  const { portal } = access;
  const { rows, origin, current, bodyHash } = prepared;
  // Without the unticked rows, and beside what else HubSpot has now, the rules may read differently.
  const plan = makePlan({
    rows: rows.map((row) => ({ ...row, limit: row.wanted })),
    current: current.placed,
    index: current.index,
    unknown: current.unknown,
    callsPer10s: access.callsPer10s,
  });
  if (plan.counts.problem > 0) {
    return fail(userError('plan_has_problems', { count: plan.counts.problem }));
  }
  if (plan.cost.changes === 0) return fail(userError('nothing_to_apply'));
  const { tighter } = summarizePlan(plan);
  if (portal.accountType === 'production' && tighter > 0 && !input.hasConsent) {
    return fail(userError('consent_missing', { count: tighter, portal: portal.name }));
  }
  const created = await submissions.createSubmission({
    hubId: portal.hubId,
    apiVersion: portal.apiVersion,
    planId: input.planId,
    idempotencyKey: input.idempotencyKey,
    bodyHash,
    personId: actor.personId,
    createdBy: actor.name,
    note: input.note,
    rows,
    batches: plan.batches,
    origin,
  });
  if (created.kind === 'created') onAccepted();
  return outcomeOf(created);
}

function outcomeOf(created: CreateOutcome): Result<SubmitOutcome, UserError> {
  if (created.kind === 'look_only') return fail(userError(created.kind));
  const { kind, submissionId, number } = created;
  if (kind === 'key_reused') return fail(userError(kind, { submissionId, number }));
  return succeed({ kind: 'accepted', submissionId, number });
}

/** A row that leaned on an unticked one does its own work now: the new plan decides that. */
function withoutExcluded(
  plan: StoredPlan,
  excludedRowNumbers: readonly number[],
): readonly StoredPlanRow[] {
  const excluded = new Set(excludedRowNumbers);
  return plan.rows.filter((row) => !excluded.has(row.rowNumber));
}

/** The pair's own list has the last word, as it had in the preview: the list of all may lack rows. */
function askWhereMoved(
  { hubspot }: PortalAccess,
  current: CurrentLimits,
  rows: readonly StoredPlanRow[],
): CurrentLimits | Promise<CurrentLimits> {
  const moved = rowsThatMoved(rows, current);
  return moved.length === 0 ? current : askPairs(hubspot, current, pairsOf(moved));
}

function rowsThatMoved(
  rows: readonly StoredPlanRow[],
  { placed }: CurrentLimits,
): readonly MovedRow[] {
  const limits = new Map(placed.map((row) => [limitKey(row), row.limit]));
  return rows.flatMap((row) => {
    const now = limits.get(limitKey(row)) ?? 'many';
    if (now === row.before) return [];
    const { rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, label, wanted } = row;
    const ref = { fromObjectTypeId, toObjectTypeId, category, typeId };
    return [{ ...ref, rowNumber, label, plannedFrom: row.before, now, wanted }];
  });
}

/** Of what is wanted, not of the plan: after a reload the same draft has another plan. */
function hashBody(rows: readonly StoredPlanRow[], note: string): string {
  const wanted = rows.map((row) => [limitKey(row), row.wanted]);
  return createHash('sha256')
    .update(JSON.stringify([wanted, note]))
    .digest('hex');
}
