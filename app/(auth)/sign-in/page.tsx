import { redirect } from 'next/navigation';
import { requestI18n } from '@/lib/session/preferences';

type Search = Promise<{ readonly token?: string; readonly failed?: string }>;

export default async function SignInPage({ searchParams }: { readonly searchParams: Search }) {
  const { token, failed } = await searchParams;
  // A page cannot set a cookie: the handler does.
  if (typeof token === 'string') redirect(`/api/sign-in?token=${encodeURIComponent(token)}`);
  const { t } = await requestI18n();
  return (
    <main>
      <h1>{t('signIn.title')}</h1>
      {failed !== undefined && <p role="alert">{failed}</p>}
    </main>
  );
}
