import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { RestoreSection } from './restore-section';

type Props = {
  readonly params: Promise<{ readonly hubId: string; readonly snapshotId: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('drift.restore') };
}

export default async function RestorePage({ params }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  if (access === null) {
    return (
      <>
        <PageHeader title={t('drift.restore')} lead={t('rollBack.noConnection')} />
        <div>
          <LinkButton href={`/p/${portal.hubId}/drift`}>{t('drift.toChanges')}</LinkButton>
        </div>
      </>
    );
  }
  const { snapshotId } = await params;
  return (
    <Suspense fallback={<PageHeader title={t('drift.restore')} lead={t('rollBack.reading')} />}>
      <RestoreSection access={access} i18n={i18n} snapshotId={snapshotId} />
    </Suspense>
  );
}
