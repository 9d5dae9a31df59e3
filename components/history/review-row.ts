import { limitValue, type AssociationRef, type Limit } from '@/lib/limits/limit';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import type { ChangeKind } from '@/lib/limits/plan';
import type { RollBackStanding } from '@/lib/submissions/roll-back';

/** A limit that may go back to what it was, with the names as the reader is told them. */
export type ReviewRow = AssociationRef & {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  /** What was left there by what is to be taken back; `null` where nothing is. */
  readonly left: Limit | null;
  /** `null` is not known. */
  readonly now: Limit | null;
  readonly target: Limit | null;
  readonly numbers: readonly number[];
  readonly standing: RollBackStanding;
};

const ORDER: readonly RollBackStanding[] = [
  'changed_since',
  'ready',
  'nothing_to_do',
  'gone',
  'unknown',
];

/** What asks for a decision comes first. */
export function sortReview(rows: readonly ReviewRow[]): readonly ReviewRow[] {
  return [...rows].sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

export function isTickable({ standing, target }: ReviewRow): boolean {
  return target !== null && (standing === 'ready' || standing === 'changed_since');
}

/** What is ticked from the start: never what somebody else set since. */
export function isTickedAtFirst(row: ReviewRow): boolean {
  return isTickable(row) && row.standing === 'ready';
}

export function toDraftRow(row: ReviewRow): NewDraftRow {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, target } = row;
  return { fromObjectTypeId, toObjectTypeId, category, typeId, limit: target };
}

/** What taking it back does to the limit of today; `null` where one of them is not known. */
export function reviewMark({ now, target }: ReviewRow): ChangeKind | null {
  if (now === null || target === null) return null;
  if (now === target) return 'no_change';
  if (target === 'many') return 'remove';
  if (now === 'many') return 'new';
  return limitValue(target) > limitValue(now) ? 'raise' : 'lower';
}
