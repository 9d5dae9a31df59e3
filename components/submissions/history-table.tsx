import type { I18n } from '@/lib/i18n/i18n';
import type { HistoryView } from '@/lib/submissions/submission-view';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { LinkButton } from '../ui/link-button';
import { historyColumns } from './history-columns';
import { ROLL_BACK_FORM, rollBackPath } from './roll-back-path';

type HistoryTableProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly history: HistoryView;
  /** `filtered`: an empty page says that nothing matches. */
  readonly shows: 'all' | 'filtered';
};

export function HistoryTable({ i18n, hubId, history, shows }: HistoryTableProps) {
  const { t } = i18n;
  return (
    <>
      <DataTable
        caption={t('submissions.caption')}
        columns={historyColumns(i18n)}
        rows={history.submissions}
        rowKey={({ id }) => id}
        rowClassName={() => 'relative'}
        empty={
          shows === 'all' ? <NoneYet t={t} hubId={hubId} /> : <NoneFound t={t} history={history} />
        }
      />
      {history.submissions.length === 0 ? null : (
        <form
          id={ROLL_BACK_FORM}
          action={rollBackPath(hubId)}
          method="get"
          className="flex flex-wrap items-center gap-3 pt-3 text-data print:hidden"
        >
          <Button type="submit">{t('submissions.rollBack')}</Button>
          <span className="text-text-2">{t('submissions.rollBackHint')}</span>
        </form>
      )}
    </>
  );
}

function NoneYet({ t, hubId }: { readonly t: I18n['t']; readonly hubId: number }) {
  return (
    <div className="grid justify-items-start gap-2">
      <p>{t('submissions.empty')}</p>
      <p>{t('submissions.emptyHint')}</p>
      <LinkButton href={`/p/${hubId}/change`}>{t('submissions.changeLimits')}</LinkButton>
    </div>
  );
}

function NoneFound({
  t,
  history,
}: {
  readonly t: I18n['t'];
  readonly history: Pick<HistoryView, 'reach'>;
}) {
  switch (history.reach) {
    case 'whole':
      return <p>{t('submissions.emptyFound')}</p>;
    case 'partial':
      return <p>{t('submissions.partial')}</p>;
    case 'too_broad':
      return <p>{t('submissions.tooBroad')}</p>;
  }
}
