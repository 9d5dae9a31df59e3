import type { I18n } from '@/lib/i18n/i18n';
import type { AssociationCategory, Limit } from '@/lib/limits/limit';
import { LimitValue } from '../limits/limit-value';
import { rowMark } from '../submissions/row-mark';
import { visibleText } from '../submissions/visible-text';
import { ChangeMark } from '../ui/change-mark';
import type { Column } from '../ui/data-table';

/** What a row of a plan and one of a submission have in common. */
export type PrintedRow = {
  readonly rowNumber: number;
  readonly fromName: string;
  readonly toName: string;
  readonly label: string | null;
  readonly category: AssociationCategory;
  readonly typeId: number;
  readonly before: Limit | null;
  readonly wanted: Limit;
  /** `null` where another row does its work. */
  readonly batchNumber: number | null;
};

export function rowColumns<Row extends PrintedRow>(i18n: I18n): readonly Column<Row>[] {
  const { t } = i18n;
  return [
    {
      id: 'mark',
      header: t('submission.mark'),
      cell: (row) => {
        const mark = rowMark(row);
        return mark === null ? null : <ChangeMark mark={mark} label={t(`changeKinds.${mark}`)} />;
      },
    },
    {
      id: 'pair',
      header: t('submission.pair'),
      role: 'row-header',
      cell: (row) => `${visibleText(row.fromName)} → ${visibleText(row.toName)}`,
    },
    {
      id: 'label',
      header: t('submission.label'),
      cell: (row) => (row.label === null ? t('common.anyLabel') : visibleText(row.label)),
    },
    {
      id: 'category',
      header: t('submission.category'),
      cell: (row) => t(`categories.${row.category}`),
    },
    { id: 'typeId', header: t('submission.typeId'), align: 'end', cell: (row) => row.typeId },
    {
      id: 'before',
      header: t('submission.before'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={row.before} />,
    },
    {
      id: 'asked',
      header: t('submission.asked'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={row.wanted} />,
    },
  ];
}
