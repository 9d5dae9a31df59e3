import type { RowEdit } from '@/lib/limits/finding';
import type { GridRow, Wish } from './grid-row';

/**
 * What wishes do to the draft.
 *
 * @param same what HubSpot has already: on a page of all limits it is no wish (`drop`); in the draft
 * itself a row stays where it is (`keep`)
 */
export function wishEdits(wishes: readonly Wish[], same: 'drop' | 'keep'): readonly RowEdit[] {
  return wishes.flatMap(({ row, wanted }): readonly RowEdit[] => {
    const isSame = wanted === row.limit;
    const isDropped = wanted === 'leave' || (isSame && same === 'drop');
    if (isDropped) return row.rowNumbers.map((rowNumber) => ({ kind: 'drop', rowNumber }));
    if (row.rowNumbers.length > 0) {
      return row.rowNumbers.map((rowNumber) => ({
        kind: 'replace',
        rowNumber,
        row: { limit: wanted },
      }));
    }
    return isSame ? [] : [{ kind: 'add', row: { ...refOf(row), limit: wanted } }];
  });
}

function refOf({ ref }: GridRow): GridRow['ref'] {
  const { fromObjectTypeId, toObjectTypeId, category, typeId } = ref;
  return { fromObjectTypeId, toObjectTypeId, category, typeId };
}
