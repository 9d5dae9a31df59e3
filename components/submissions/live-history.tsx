'use client';

import { useQuery } from '@tanstack/react-query';
import { useI18n } from '@/lib/i18n/use-i18n';
import { historyAddress, isFiltered, type HistoryFilter } from '@/lib/submissions/history-filter';
import type { PageEdge } from '@/lib/submissions/history-search';
import type { HistoryView } from '@/lib/submissions/submission-view';
import { HistoryTable } from './history-table';
import { LiveTrouble } from './live-trouble';
import { hasActive, historyQuery } from './submission-queries';
import { useRefreshWhen } from './use-refresh-when';

type LiveHistoryProps = {
  readonly hubId: number;
  readonly filter: HistoryFilter;
  readonly edge: PageEdge;
  readonly initial: HistoryView;
};

/** The history while something of it is under way. */
export function LiveHistory({ hubId, filter, edge, initial }: LiveHistoryProps) {
  const i18n = useI18n();
  const query = useQuery(historyQuery(initial, { hubId, address: historyAddress(filter, edge) }));
  useRefreshWhen(!hasActive(query.data));
  return (
    <>
      <LiveTrouble i18n={i18n} error={query.error} />
      <HistoryTable
        i18n={i18n}
        hubId={hubId}
        history={query.data}
        shows={isFiltered(filter) ? 'filtered' : 'all'}
      />
    </>
  );
}
