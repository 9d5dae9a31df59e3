import type { I18n } from '@/lib/i18n/i18n';
import { sayLimit as saySentence } from '@/lib/i18n/say-limit';
import { isLimit } from '@/lib/limits/limit';
import type { DraftRow, Limit } from '@/lib/limits/limit';
import { fixedWords } from './fixed-words';
import type { GridRow } from './grid-row';

/** "Decision maker, new limit, 1, lowered from 5". */
export function limitCellName(i18n: I18n, row: GridRow): string {
  const parts = [
    row.label,
    fixedWords(i18n, 'grid.newLimitInText'),
    sayWanted(i18n, row.wanted),
    change(i18n, row),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export function sayWanted(i18n: I18n, wanted: DraftRow['limit']): string {
  if (wanted === null) return fixedWords(i18n, 'grid.noLimit');
  return wanted === 'many' ? fixedWords(i18n, 'common.many') : i18n.format.number(wanted);
}

function change(i18n: I18n, { kind, limit, wanted }: GridRow): string {
  if (kind === 'no_change' && limit === wanted) return '';
  return i18n.t(`grid.kinds.${kind}`, { limit: sayLimit(i18n, limit) });
}

function sayLimit(i18n: I18n, limit: Limit | null): string {
  return limit === null ? i18n.t('common.unknown') : sayWanted(i18n, limit);
}

/** What will hold; while the number is none, what holds now. */
export function sayRow(i18n: I18n, row: GridRow): string {
  const { wanted, limit, names, to, label, isAnyLabel } = row;
  return saySentence(i18n, {
    ...names,
    toPlural: to,
    label: isAnyLabel ? null : label,
    limit: wanted !== null && isLimit(wanted) ? wanted : limit,
  });
}
