import type { Limit } from '../limits/limit';
import type { DraftOrigin } from '../submissions/origin';
import type { StoredPlanRow } from '../submissions/ports';
import { ROW_STATUSES, type RowStatus } from '../submissions/row-status';
import type { Attempt, RowCounts, SubmissionBatch } from '../submissions/submission';

const STORED_MANY = 0;

/** How a limit stands in a column: 0 = Many. */
export function limitToColumn(limit: Limit): number {
  return limit === 'many' ? STORED_MANY : limit;
}

export function limitFromColumn(stored: number): Limit {
  return stored === STORED_MANY ? 'many' : stored;
}

/** As `limitToColumn`; `null` is unknown on both sides. */
export function knownLimitToColumn(limit: Limit | null): number | null {
  return limit === null ? null : limitToColumn(limit);
}

export function knownLimitFromColumn(stored: number | null): Limit | null {
  return stored === null ? null : limitFromColumn(stored);
}

export function countsFromGroups(
  groups: readonly { readonly status: RowStatus; readonly count: number }[],
): RowCounts {
  const counts: Record<RowStatus, number> = {
    pending: 0,
    claimed: 0,
    sent: 0,
    unknown: 0,
    applied: 0,
    unchanged: 0,
    rejected: 0,
    conflict: 0,
    needs_review: 0,
    cancelled: 0,
  };
  for (const { status, count } of groups) counts[status] = count;
  return counts;
}

/** Only the states that some row has: the history holds a million of these. */
export function countsToJson(counts: RowCounts): string {
  return JSON.stringify(
    Object.fromEntries(
      ROW_STATUSES.filter((status) => counts[status] > 0).map((status) => [status, counts[status]]),
    ),
  );
}

export function countsFromJson(json: string): RowCounts {
  const stored = JSON.parse(json) as Partial<RowCounts>;
  return { ...countsFromGroups([]), ...stored };
}

export function planRowsFromJson(json: string): readonly StoredPlanRow[] {
  return JSON.parse(json) as readonly StoredPlanRow[];
}

export function originFromJson(json: string | null): DraftOrigin | null {
  return json === null ? null : (JSON.parse(json) as DraftOrigin);
}

export function attemptRowsFromJson(json: string): Attempt['rows'] {
  return JSON.parse(json) as Attempt['rows'];
}

export function linksFromJson(json: string | null): SubmissionBatch['links'] {
  return json === null ? null : (JSON.parse(json) as SubmissionBatch['links']);
}

export function linksToJson(links: SubmissionBatch['links']): string | null {
  return links === null ? null : JSON.stringify(links);
}

/** What an audit entry says beside who, when and what. */
export type AuditDetails = Readonly<Record<string, unknown>>;

export function auditDetailsFromJson(json: string): AuditDetails {
  return JSON.parse(json) as AuditDetails;
}
