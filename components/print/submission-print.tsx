import type { I18n } from '@/lib/i18n/i18n';
import type { SubmissionRow } from '@/lib/submissions/submission';
import { LimitValue } from '../limits/limit-value';
import { visibleText } from '../submissions/visible-text';
import { DataTable } from '../ui/data-table';
import { rowColumns } from './row-columns';

type SubmissionPrintProps = { readonly i18n: I18n; readonly rows: readonly SubmissionRow[] };

/** Every row of a submission: before, asked, enforced, and how it ended. */
export function SubmissionPrint({ i18n, rows }: SubmissionPrintProps) {
  const { t } = i18n;
  return (
    <DataTable<SubmissionRow>
      caption={t('submission.results')}
      rows={rows}
      rowKey={({ rowNumber }) => rowNumber}
      empty={t('submission.noRows')}
      note={({ message }) => (message === null ? null : visibleText(message))}
      columns={[
        ...rowColumns<SubmissionRow>(i18n),
        {
          id: 'enforced',
          header: t('submission.enforced'),
          align: 'end',
          cell: (row) => <LimitValue i18n={i18n} limit={row.enforced} />,
        },
        {
          id: 'status',
          header: t('submission.status'),
          cell: (row) => t(`rowStatus.${row.status}`),
        },
      ]}
    />
  );
}
