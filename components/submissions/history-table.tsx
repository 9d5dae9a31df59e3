import type { I18n } from '@/lib/i18n/i18n';
import type { HistoryView } from '@/lib/submissions/submission-view';
import { DataTable } from '../ui/data-table';
import { LinkButton } from '../ui/link-button';
import { historyColumns } from './history-columns';

type HistoryTableProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly history: HistoryView;
};

export function HistoryTable({ i18n, hubId, history }: HistoryTableProps) {
  const { t } = i18n;
  return (
    <DataTable
      caption={t('submissions.caption')}
      columns={historyColumns(i18n)}
      rows={history.submissions}
      rowKey={({ id }) => id}
      rowClassName={() => 'relative'}
      empty={
        <div className="grid justify-items-start gap-2">
          <p>{t('submissions.empty')}</p>
          <p>{t('submissions.emptyHint')}</p>
          <LinkButton href={`/p/${hubId}/change`}>{t('submissions.changeLimits')}</LinkButton>
        </div>
      }
    />
  );
}
