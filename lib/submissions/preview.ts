import type { DraftRow } from '../limits/limit';
import { makePlan } from '../limits/make-plan';
import type { Plan, PlanRow } from '../limits/plan';
import { succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import type { DraftOrigin } from './origin';
import type { Actor, PortalAccess } from './portal-access';
import type { StoredPlanRow, SubmissionStore } from './ports';
import { readDraftLimits, type CurrentLimits } from './read-current';

/** A plan is tied to what HubSpot had when it was made; a day later people should look again. */
const PLAN_LIFETIME_MS = 24 * 3_600_000;

export type PreviewDependencies = {
  readonly actor: Actor;
  readonly access: PortalAccess;
  readonly submissions: Pick<SubmissionStore, 'savePlan'>;
  readonly nowMs: () => number;
  readonly newId: () => string;
};

export type Preview = {
  readonly plan: Plan;
  /** `null` while a problem is open, or where nothing would change: there is nothing to apply. */
  readonly planId: string | null;
  /** When HubSpot was read. */
  readonly readAt: number;
};

/** Holds a draft against what HubSpot has now. Writes nothing to HubSpot. `origin`: where it came from. */
export async function previewSubmission(
  { actor, access, submissions, nowMs, newId }: PreviewDependencies,
  rows: readonly DraftRow[],
  origin: DraftOrigin | null = null,
): Promise<Result<Preview, UserError>> {
  const current = await readDraftLimits(access, rows);
  if (!current.ok) return current;
  const readAt = nowMs();
  const plan = makePlan({
    rows,
    current: current.value.placed,
    index: current.value.index,
    unknown: current.value.unknown,
    callsPer10s: access.callsPer10s,
  });
  if (plan.counts.problem > 0 || plan.cost.changes === 0) {
    return succeed({ plan, planId: null, readAt });
  }
  const planId = newId();
  await submissions.savePlan({
    planId,
    hubId: access.portal.hubId,
    personId: actor.personId,
    createdAt: readAt,
    expiresAt: readAt + PLAN_LIFETIME_MS,
    rows: plan.rows.flatMap((row) => toStoredRow(row, current.value)),
    origin,
  });
  return succeed({ plan, planId, readAt });
}

/** Rows that change nothing are not part of a submission. */
function toStoredRow(row: PlanRow, { index }: CurrentLimits): readonly StoredPlanRow[] {
  if (row.kind === 'no_change' || row.kind === 'problem' || row.wanted === null) return [];
  const { rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId } = row;
  const nameOf = (id: string) => index.objectTypesById.get(id)?.plural ?? id;
  return [
    {
      rowNumber,
      fromObjectTypeId,
      toObjectTypeId,
      category,
      typeId,
      fromName: nameOf(fromObjectTypeId),
      toName: nameOf(toObjectTypeId),
      label: row.label,
      before: row.before,
      wanted: row.wanted,
      coveredBy: row.coveredBy,
    },
  ];
}
