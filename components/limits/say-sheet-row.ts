import type { I18n } from '@/lib/i18n/i18n';
import { sayLimit } from '@/lib/i18n/say-limit';
import type { SheetPair, SheetRow } from './limits-sheet';

/** "A deal can have at most 5 contacts". */
export function saySheetRow(
  i18n: I18n,
  { fromSingular, toSingular, to }: SheetPair,
  { isAnyLabel, label, limit }: Pick<SheetRow, 'isAnyLabel' | 'label' | 'limit'>,
): string {
  return sayLimit(i18n, {
    fromSingular,
    toSingular,
    toPlural: to,
    label: isAnyLabel ? null : label,
    limit,
  });
}
