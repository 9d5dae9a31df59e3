import type { I18n } from '@/lib/i18n/i18n';
import { objectPlural } from '@/lib/i18n/object-names';
import { limitKey } from '@/lib/limits/limit';
import type { AssociationCategory, Limit, Pair } from '@/lib/limits/limit';
import type { UnmatchedLimit, UnmatchedReason } from '@/lib/limits/copy/copy-limits';
import type { ChangeKind } from '@/lib/limits/plan';
import type { TypeIndex } from '@/lib/limits/type-index';
import type { CopyView } from '@/lib/submissions/read-copy';
import { rowMark } from '../submissions/row-mark';

export type CopyRow = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly category: AssociationCategory;
  readonly typeId: number;
  readonly before: Limit;
  readonly wanted: Limit;
  readonly mark: ChangeKind;
};

export type UnmatchedRow = {
  readonly key: string;
  readonly reason: UnmatchedReason;
  /** `null` where the source could not place it. */
  readonly pair: { readonly from: string; readonly to: string } | null;
  readonly label: string | null;
  readonly typeId: number;
  readonly limit: Limit;
};

/** What copying would change in the target, in the reader's words. On the server. */
export function copyRows(
  { locale }: I18n,
  { rows, targetIndex, held }: CopyView,
): readonly CopyRow[] {
  return rows.flatMap((row): CopyRow[] => {
    const { category, typeId, limit: wanted } = row;
    if (wanted === null) return [];
    const before = held.get(limitKey(row)) ?? 'many';
    return [
      {
        key: limitKey(row),
        ...namesOf(targetIndex, row, locale),
        label: targetIndex.typesByRef.get(limitKey(row))?.label ?? null,
        category,
        typeId,
        before,
        wanted,
        mark: rowMark({ before, wanted, batchNumber: 1 }) ?? 'no_change',
      },
    ];
  });
}

export function unmatchedRows(
  { locale }: I18n,
  { unmatched, sourceIndex }: CopyView,
): readonly UnmatchedRow[] {
  return unmatched.map(({ reason, source, row }: UnmatchedLimit) => ({
    key: source === null ? `${row.category}:${row.typeId}` : limitKey(source),
    reason,
    pair: source === null ? null : namesOf(sourceIndex, source, locale),
    label: source?.label ?? row.label,
    typeId: row.typeId,
    limit: row.limit,
  }));
}

function namesOf(index: TypeIndex, pair: Pair, locale: I18n['locale']) {
  const name = (id: string): string => {
    const type = index.objectTypesById.get(id);
    return type === undefined ? id : objectPlural(type, locale);
  };
  return { from: name(pair.fromObjectTypeId), to: name(pair.toObjectTypeId) };
}
