import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Suspense } from 'react';
import { BOTH_DIRECTIONS_COOKIE } from '@/components/change/both-directions';
import { PageHeader } from '@/components/layout/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { ChangeSection } from './change-section';

type Props = { readonly params: Promise<{ readonly hubId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('change.title') };
}

export default async function ChangePage({ params }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  const bothDirections = (await cookies()).get(BOTH_DIRECTIONS_COOKIE)?.value === '1';
  if (access === null) {
    return (
      <>
        <PageHeader title={t('change.title')} lead={t('change.noConnection')} />
        <LinkButton href={`/p/${portal.hubId}/submissions`}>{t('change.toHistory')}</LinkButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('change.title')} lead={t('change.lead')} />
      <Suspense fallback={<p className="text-text-2">{t('change.reading')}</p>}>
        <ChangeSection access={access} i18n={i18n} bothDirections={bothDirections} />
      </Suspense>
    </>
  );
}
