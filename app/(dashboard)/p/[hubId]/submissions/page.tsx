import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ExportMenu } from '@/components/export/export-menu';
import { PageHeader } from '@/components/layout/page-header';
import { filterObjects } from '@/components/submissions/filter-objects';
import { HistoryFilters } from '@/components/submissions/history-filters';
import { HistoryPages } from '@/components/submissions/history-pages';
import { historyDependencies, keptObjectTypes } from '@/lib/server/history-page';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import {
  historyAddress,
  parseHistoryFilter,
  parsePageEdge,
} from '@/lib/submissions/history-filter';
import { listSubmissions } from '@/lib/submissions/list-submissions';
import { toSearchParams, type PageSearch } from '@/lib/submissions/page-search';
import { HistorySection } from './history-section';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<PageSearch>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('submissions.title') };
}

export default async function SubmissionsPage({ params, searchParams }: Props) {
  const { portal, access } = await requirePortal(params);
  const { hubId } = portal;
  const i18n = await requestI18n(portal.timeZone);
  const asked = toSearchParams(await searchParams);
  const [filter, edge] = [parseHistoryFilter(asked), parsePageEdge(asked)];
  // A form sends its empty fields, too: the address is to say only what is looked for.
  const address = historyAddress(filter, edge);
  if (asked.size > 0 && `?${asked.toString()}` !== address) {
    redirect(`/p/${hubId}/submissions${address}`);
  }
  const [history, objectTypes] = await Promise.all([
    listSubmissions(historyDependencies(hubId, i18n.timeZone), { hubId, filter, edge }),
    keptObjectTypes(hubId),
  ]);
  const objects = filterObjects(objectTypes, i18n.locale);
  return (
    <>
      <PageHeader
        title={i18n.t('submissions.title')}
        lead={access === null ? i18n.t('submissions.noConnection') : null}
        actions={
          <ExportMenu
            i18n={i18n}
            href={`/api/portals/${hubId}/submissions/export${historyAddress(filter)}`}
          />
        }
      />
      <HistoryFilters i18n={i18n} hubId={hubId} filter={filter} objects={objects} />
      <HistorySection i18n={i18n} hubId={hubId} asked={{ filter, edge }} history={history} />
      <HistoryPages i18n={i18n} hubId={hubId} filter={filter} page={history} />
    </>
  );
}
