import type { AssociationLimit, LimitKey } from '@/lib/limits/limit';
import { isLimit, limitKey } from '@/lib/limits/limit';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import type { ColumnMapping, PasteAnswer, PasteRow } from '@/lib/limits/paste/paste-result';

/** What a paste begins with. */
export type BroughtPaste = {
  readonly text: string;
  readonly html?: string;
  readonly columns?: ColumnMapping;
  readonly answers?: readonly PasteAnswer[];
};

export type SortedRows = {
  /** Ready for the draft. */
  readonly changed: readonly NewDraftRow[];
  readonly unchanged: readonly PasteRow[];
  readonly withProblems: readonly PasteRow[];
  /** Read differently from how they were written. */
  readonly noted: readonly PasteRow[];
};

/** Holds the rows of a paste against what HubSpot enforces: what is so already is no change. */
export function sortRows(
  rows: readonly PasteRow[],
  limits: readonly AssociationLimit[],
): SortedRows {
  const current = new Map<LimitKey, AssociationLimit['limit']>(
    limits.map((each) => [limitKey(each), each.limit]),
  );
  const changed: NewDraftRow[] = [];
  const unchanged: PasteRow[] = [];
  const withProblems: PasteRow[] = [];
  for (const row of rows) {
    const wish = row.problems.length > 0 ? null : toDraftRow(row);
    if (wish === null) withProblems.push(row);
    else if ((current.get(limitKey(wish)) ?? 'many') === wish.limit) unchanged.push(row);
    else changed.push(wish);
  }
  return { changed, unchanged, withProblems, noted: rows.filter((row) => row.notes.length > 0) };
}

function toDraftRow(row: PasteRow): NewDraftRow | null {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, limit } = row;
  if (fromObjectTypeId === null || toObjectTypeId === null) return null;
  if (category === null || typeId === null || limit === null || !isLimit(limit)) return null;
  return { fromObjectTypeId, toObjectTypeId, category, typeId, limit };
}
