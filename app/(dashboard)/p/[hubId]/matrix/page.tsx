import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { LimitsLoading } from '@/components/limits/limits-loading';
import { LinkButton } from '@/components/ui/link-button';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { MatrixSection } from './matrix-section';

type Props = { readonly params: Promise<{ readonly hubId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePortal(params);
  const { t } = await requestI18n();
  return { title: t('matrix.title') };
}

export default async function MatrixPage({ params }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  if (access === null) {
    return (
      <>
        <PageHeader title={t('matrix.title')} lead={t('matrix.notConnected')} />
        <LinkButton href={`/p/${portal.hubId}/submissions`}>{t('limits.toHistory')}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('matrix.title')} lead={t('matrix.lead')} />
      <Suspense fallback={<LimitsLoading i18n={i18n} />}>
        <MatrixSection access={access} i18n={i18n} />
      </Suspense>
    </>
  );
}
