import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { LinkButton } from '@/components/ui/link-button';
import { requestI18n } from '@/lib/session/preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('notFound.title') };
}

/** Inside the frame: the portal is there, but not what was asked for in it. */
export default async function PortalNotFound() {
  const { t } = await requestI18n();
  return (
    <>
      <PageHeader title={t('notFound.title')} lead={t('notFound.text')} />
      <LinkButton href="/">{t('notFound.back')}</LinkButton>
    </>
  );
}
