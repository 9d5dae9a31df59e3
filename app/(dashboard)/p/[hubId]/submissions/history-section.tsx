import { Providers } from '@/app/providers';
import { HistoryTable } from '@/components/submissions/history-table';
import { LiveHistory } from '@/components/submissions/live-history';
import { hasActive } from '@/components/submissions/submission-queries';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { isFiltered, type HistoryFilter } from '@/lib/submissions/history-filter';
import type { PageEdge } from '@/lib/submissions/history-search';
import type { HistoryView } from '@/lib/submissions/submission-view';

type HistorySectionProps = {
  readonly i18n: I18n & { readonly timeZone: string | undefined };
  readonly hubId: number;
  readonly asked: { readonly filter: HistoryFilter; readonly edge: PageEdge };
  readonly history: HistoryView;
};

/** Asks again only while something of the page is under way. */
export function HistorySection({ i18n, hubId, asked, history }: HistorySectionProps) {
  const { filter, edge } = asked;
  if (!hasActive(history)) {
    return (
      <HistoryTable
        i18n={i18n}
        hubId={hubId}
        history={history}
        shows={isFiltered(filter) ? 'filtered' : 'all'}
      />
    );
  }
  return (
    <Providers>
      <ClientI18n
        i18n={i18n}
        namespaces={['common', 'submission', 'submissions', 'submissionStatus']}
      >
        <LiveHistory hubId={hubId} filter={filter} edge={edge} initial={history} />
      </ClientI18n>
    </Providers>
  );
}
