import { withDistinctFixes } from './distinct-fixes';
import type { DraftState } from './draft-state';
import type { Issue } from './finding';
import { groupBy } from './group-by';
import { isLimit, limitValue } from './limit';
import type { AssociationType, DraftRow, Limit } from './limit';
import type { ChangeKind, PlanRow } from './plan';

const NO_ISSUES: readonly Issue[] = [];

/** Each row of the draft held against what HubSpot has now. Limits that no row names are left alone. */
export function planChanges(issues: readonly Issue[], state: DraftState): readonly PlanRow[] {
  const issuesOfRow = groupBy(issues, (issue) => issue.rowNumber);
  /** The first row that sets a limit to a number does it for all that say the same. */
  const leaders = new Map<readonly DraftRow[], Map<DraftRow['limit'], number>>();
  return state.rows.map((row, position) => {
    const { rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit } = row;
    const type = state.types[position];
    const before = type === undefined ? state.beforeUnknown(row) : state.before(type);
    const ofRow = withDistinctFixes(issuesOfRow.get(rowNumber) ?? NO_ISSUES);
    const kind = kindOf(row, before, ofRow);
    const leader = kind === 'no_change' || type === undefined ? null : leaderOf(row, type);
    return {
      rowNumber,
      fromObjectTypeId,
      toObjectTypeId,
      category,
      typeId,
      label: type?.label ?? null,
      kind: leader === null || kind === 'problem' ? kind : 'covered',
      before,
      wanted: limit,
      coveredBy: kind === 'problem' ? null : leader,
      issues: ofRow,
    };
  });

  /** `null` for the leader itself. */
  function leaderOf({ rowNumber, limit }: DraftRow, type: AssociationType): number | null {
    const group = state.rowsOf(type);
    if (group.length < 2) return null;
    const ofGroup = leaders.get(group) ?? new Map<DraftRow['limit'], number>();
    const leader = ofGroup.get(limit) ?? null;
    if (leader === null) leaders.set(group, ofGroup.set(limit, rowNumber));
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
