import type { Metadata } from 'next';
import { Suspense } from 'react';
import { LimitsExport } from '@/components/export/limits-export';
import { PageHeader } from '@/components/layout/page-header';
import { LimitsLoading } from '@/components/limits/limits-loading';
import { LinkButton } from '@/components/ui/link-button';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { LimitsSection } from './limits-section';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  await requirePortal(params);
  const { t } = await requestI18n();
  return { title: t('limits.title') };
}

export default async function LimitsPage({ params, searchParams }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  if (access === null) {
    return (
      <>
        <PageHeader title={t('limits.title')} lead={t('limits.noConnection')} />
        <LinkButton href={`/p/${portal.hubId}/submissions`}>{t('limits.toHistory')}</LinkButton>
      </>
    );
  }
  const scope = (await searchParams)['pairs'] === 'all' ? 'all' : 'used';
  return (
    <>
      <PageHeader
        title={t('limits.title')}
        actions={
          <>
            <LimitsExport i18n={i18n} hubId={portal.hubId} />
            <LinkButton href={`/p/${portal.hubId}/copy`}>{t('copy.link')}</LinkButton>
            <LinkButton variant="primary" href={`/p/${portal.hubId}/change`}>
              {t('limits.changeLimits')}
            </LinkButton>
          </>
        }
      />
      <Suspense fallback={<LimitsLoading i18n={i18n} />}>
        <LimitsSection access={access} scope={scope} i18n={i18n} />
      </Suspense>
    </>
  );
}
