import type { Metadata } from 'next';
import { BarePage } from '@/components/layout/bare-page';
import { LinkButton } from '@/components/ui/link-button';
import { requestI18n } from '@/lib/session/preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('notFound.title') };
}

export default async function NotFound() {
  const { t } = await requestI18n();
  return (
    <BarePage title={t('notFound.title')}>
      <p className="max-w-text">{t('notFound.text')}</p>
      <div>
        <LinkButton href="/">{t('notFound.back')}</LinkButton>
      </div>
    </BarePage>
  );
}
