import { limitKey, type AssociationRef } from '../limits/limit';
import { fail, succeed, type Result } from '../result';
import { userError, type UserError } from '../user-error';
import type { PortalAccess } from './portal-access';
import type { SubmissionStore } from './ports';
import { readCurrentLimits, type CurrentLimits } from './read-current';
import { rollBack, type RollBackRow, type Today } from './roll-back';
import type { Submission, SubmissionRow } from './submission';

const ROWS_PER_READ = 2_000;

/** Submissions that can be taken back at once: as many as one page of the history shows. */
export const ROLLED_BACK_MAX = 50;

export type PlanRollBackDependencies = {
  readonly access: PortalAccess;
  readonly submissions: Pick<SubmissionStore, 'findSubmission' | 'listRows'>;
  readonly nowMs: () => number;
};

export type RollBackPlan = {
  /** Oldest first. */
  readonly submissions: readonly Pick<Submission, 'submissionId' | 'number'>[];
  readonly rows: readonly RollBackRow[];
  /** When HubSpot was read. */
  readonly readAt: number;
};

/** Holds what submissions had found against what HubSpot has today. Changes nothing. */
export async function planRollBack(
  { access, submissions, nowMs }: PlanRollBackDependencies,
  submissionIds: readonly string[],
): Promise<Result<RollBackPlan, UserError>> {
  const { hubId } = access.portal;
  const found: (Submission & { readonly rows: readonly SubmissionRow[] })[] = [];
  for (const submissionId of new Set(submissionIds.slice(0, ROLLED_BACK_MAX))) {
    const submission = await submissions.findSubmission(submissionId, [hubId]);
    if (submission === null) return fail(userError('submission_not_found'));
    found.push({ ...submission, rows: await readRows(submissions, submissionId) });
  }
  found.sort((a, b) => a.number - b.number);
  const current = await readCurrentLimits(
    access,
    found.flatMap(({ rows }) => rows.map(toRef)),
  );
  if (!current.ok) return current;
  return succeed({
    submissions: found.map(({ submissionId, number }) => ({ submissionId, number })),
    rows: rollBack(found, asToday(current.value)),
    readAt: nowMs(),
  });
}

async function readRows(
  submissions: Pick<SubmissionStore, 'listRows'>,
  submissionId: string,
): Promise<readonly SubmissionRow[]> {
  const rows: SubmissionRow[] = [];
  for (let after = 0; ;) {
    const page = await submissions.listRows(submissionId, { after, pageSize: ROWS_PER_READ });
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_PER_READ) return rows;
    after = last.rowNumber;
  }
}

function asToday({ index, placed, unknown }: CurrentLimits): Today {
  const limits = new Map(placed.map((row) => [limitKey(row), row.limit]));
  return {
    has: (ref) => index.typesByRef.has(limitKey(ref)),
    limitOf: (ref) => limits.get(limitKey(ref)) ?? (unknown.has(limitKey(ref)) ? null : 'many'),
  };
}

function toRef({ fromObjectTypeId, toObjectTypeId, category, typeId }: AssociationRef) {
  return { fromObjectTypeId, toObjectTypeId, category, typeId };
}
