import { requestI18n } from '@/lib/session/preferences';

export default async function NotFound() {
  const { t } = await requestI18n();
  return (
    <main>
      <h1>{t('notFound.title')}</h1>
    </main>
  );
}
