import type { ChangeKind } from '@/lib/limits/plan';
import { limitValue } from '@/lib/limits/limit';
import type { RowView } from '@/lib/submissions/submission-view';

type Asked = Pick<RowView, 'before' | 'wanted' | 'batchNumber'>;

/** What a row was to do; `null` where it is not known what was there before. */
export function rowMark({ before, wanted, batchNumber }: Asked): ChangeKind | null {
  if (batchNumber === null) return 'covered';
  if (before === null) return null;
  if (before === wanted) return 'no_change';
  if (wanted === 'many') return 'remove';
  if (before === 'many') return 'new';
  return limitValue(wanted) > limitValue(before) ? 'raise' : 'lower';
}

/** The verifying read held something else than what had been proved: somebody changed it since. */
export function isChangedAfterApply({
  status,
  wanted,
  enforced,
}: Pick<RowView, 'status' | 'wanted' | 'enforced'>): boolean {
  const wasSet = status === 'applied' || status === 'unchanged';
  return wasSet && enforced !== null && enforced !== wanted;
}
