import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { PreviewSection } from './preview-section';

type Props = { readonly params: Promise<{ readonly hubId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('preview.title') };
}

export default async function PreviewPage({ params }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  if (access === null) {
    return <PageHeader title={t('preview.title')} lead={t('preview.noConnection')} />;
  }
  return (
    <>
      <PageHeader title={t('preview.title')} lead={t('preview.lead', { portal: portal.name })} />
      <Suspense fallback={<p>{t('preview.planning')}</p>}>
        <PreviewSection access={access} i18n={i18n} />
      </Suspense>
    </>
  );
}
