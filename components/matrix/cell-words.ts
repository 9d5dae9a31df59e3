import type { I18n } from '@/lib/i18n/i18n';
import type { Limit } from '@/lib/limits/limit';
import type { MatrixCellModel } from './matrix-model';
import type { LabelLimit } from './matrix-sheet';

/** The number of a cell; Many is ∞, what is not known a question mark. */
export function cellText({ format }: Pick<I18n, 'format'>, { shown }: MatrixCellModel): string {
  if (shown === null) return '?';
  return shown === 'many' ? '∞' : format.number(shown);
}

/** What a cell says to those who only hear it. */
export function cellWords(
  i18n: I18n,
  { from, to, cell }: { from: string; to: string; cell: MatrixCellModel | null },
): string {
  const pair = `${from} → ${to}`;
  if (cell === null) return `${pair}: ${i18n.t('matrix.noPair')}`;
  return [`${pair}: ${anyWords(i18n, cell.any)}`, ...labelWords(i18n, cell.labels)].join(', ');
}

/** "any label 25". */
export function anyWords(i18n: I18n, any: Limit | null): string {
  return `${i18n.t('common.anyLabelInText')} ${limitWords(i18n, any)}`;
}

/** "Decision maker 1", the tightest first. */
export function labelWords({ format }: I18n, labels: readonly LabelLimit[]): readonly string[] {
  return labels.map(([label, limit]) => `${label} ${format.number(limit)}`);
}

export function limitWords({ t, format }: I18n, limit: Limit | null): string {
  if (limit === null) return t('common.unknown');
  return limit === 'many' ? t('common.many') : format.number(limit);
}
