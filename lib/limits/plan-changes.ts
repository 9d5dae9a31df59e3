import { withDistinctFixes } from './distinct-fixes';
import { groupKey } from './draft-state';
import type { DraftState } from './draft-state';
import type { Issue } from './finding';
import { groupBy } from './group-by';
import { isLimit, limitKey, limitValue } from './limit';
import type { DraftRow, Limit } from './limit';
import type { ChangeKind, PlanRow } from './plan';

/** Each row of the draft held against what HubSpot has now. Limits that no row names are left alone. */
export function planChanges(
  rows: readonly DraftRow[],
  issues: readonly Issue[],
  state: DraftState,
): readonly PlanRow[] {
  const { index, before: limitBefore } = state;
  const issuesOfRow = groupBy(issues, (issue) => issue.rowNumber);
  /** The first row that sets a limit to a number does it for all that say the same. */
  const leaders = new Map<string, number>();
  return rows.map((row) => {
    const { rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit } = row;
    const before = limitBefore(row);
    const ofRow = withDistinctFixes(issuesOfRow.get(rowNumber) ?? []);
    const kind = kindOf(row, before, ofRow);
    const leader = kind === 'no_change' ? undefined : leaderOf(row);
    return {
      rowNumber,
      fromObjectTypeId,
      toObjectTypeId,
      category,
      typeId,
      label: index.typesByRef.get(limitKey(row))?.label ?? null,
      kind: leader === undefined || kind === 'problem' ? kind : 'covered',
      before,
      wanted: limit,
      coveredBy: kind === 'problem' ? null : (leader ?? null),
      issues: ofRow,
    };
  });

  function leaderOf(row: DraftRow): number | undefined {
    const key = `${groupKey(index, row)}=${row.limit ?? ''}`;
    const leader = leaders.get(key);
    if (leader === undefined) leaders.set(key, row.rowNumber);
    return leader;
  }
}

function kindOf(
  { limit }: DraftRow,
  before: Limit,
  issues: readonly Issue[],
): Exclude<ChangeKind, 'covered'> {
  const isProblem = issues.some((issue) => issue.severity === 'problem');
  if (isProblem || limit === null || !isLimit(limit)) return 'problem';
  if (limit === before) return 'no_change';
  if (limit === 'many') return 'remove';
  if (before === 'many') return 'new';
  return limitValue(limit) > limitValue(before) ? 'raise' : 'lower';
}
