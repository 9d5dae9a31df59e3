import { leaveAsIs } from './check-value';
import type { Issue } from './finding';
import { limitKey } from './limit';
import type { DraftRow, LimitKey } from './limit';

/** A row whose present limit nobody can say cannot be planned: raise and lower would be a guess. */
export function checkKnown(row: DraftRow, unknown: ReadonlySet<LimitKey>): readonly Issue[] {
  if (!unknown.has(limitKey(row))) return [];
  const { rowNumber, typeId } = row;
  return [
    {
      rowNumber,
      severity: 'problem',
      code: 'limit_not_placed',
      params: { typeId },
      fixes: [leaveAsIs(row)],
    },
  ];
}
