import type { Metadata } from 'next';
import { DriftBoard } from '@/components/history/drift-board';
import { DriftPages } from '@/components/history/drift-pages';
import { toDriftRows } from '@/components/history/drift-rows';
import { SnapshotsTable } from '@/components/history/snapshots-table';
import { PageHeader } from '@/components/layout/page-header';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { toSearchParams, type PageSearch } from '@/lib/submissions/page-search';
import { acceptDriftAction, checkDriftAction } from './actions';
import { loadDrift } from './load-drift';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<PageSearch>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('drift.title') };
}

export default async function DriftPage({ params, searchParams }: Props) {
  const { portal, access } = await requirePortal(params);
  const { hubId } = portal;
  const i18n = await requestI18n(portal.timeZone);
  const { t, format } = i18n;
  const drift = await loadDrift(hubId, toSearchParams(await searchParams));
  const { changes, states, lastReadAt } = drift;
  const lastRead =
    lastReadAt === null
      ? t('drift.neverRead')
      : t('drift.lastRead', { time: format.dateTime(lastReadAt) });
  return (
    <>
      <PageHeader
        title={t('drift.title')}
        lead={`${t(access === null ? 'drift.noConnection' : 'drift.lead')} ${lastRead}`}
      />
      <ClientI18n i18n={i18n} namespaces={['changeKinds', 'common', 'drift', 'errors']}>
        <DriftBoard
          hubId={hubId}
          rows={toDriftRows(i18n, changes.rows)}
          openIds={drift.openIds}
          connection={access === null ? 'none' : 'connected'}
          actions={{ accept: acceptDriftAction, check: checkDriftAction }}
        />
      </ClientI18n>
      <DriftPages i18n={i18n} hubId={hubId} changes={changes} states={states} of="changes" />
      <section aria-labelledby="states" className="grid grid-cols-[minmax(0,1fr)] gap-2 pt-8">
        <h2 id="states" className="text-section">
          {t('drift.snapshots')}
        </h2>
        <p className="max-w-text text-text-2">{t('drift.snapshotsLead')}</p>
        <SnapshotsTable
          i18n={i18n}
          hubId={hubId}
          snapshots={states.rows}
          newestId={states.before === null ? (states.rows[0]?.snapshotId ?? null) : null}
        />
        <DriftPages i18n={i18n} hubId={hubId} changes={changes} states={states} of="states" />
      </section>
    </>
  );
}
