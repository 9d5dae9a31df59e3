import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BarePage } from '@/components/layout/bare-page';
import { SignInSteps } from '@/components/session/sign-in-steps';
import type { SignInNews } from '@/components/session/sign-in-steps';
import { requestI18n } from '@/lib/session/preferences';
import { findActorByToken, readSessionToken } from '@/lib/session/request-session';

type SearchParams = Readonly<
  Record<'token' | 'failed' | 'signedOut', string | string[] | undefined>
>;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('signIn.title') };
}

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const { token, failed, signedOut } = await searchParams;
  // A page cannot set a cookie: the handler does.
  if (typeof token === 'string') redirect(`/api/sign-in?token=${encodeURIComponent(token)}`);
  // A link that was used by this very browser leads to where it led before.
  if ((await findActorByToken(await readSessionToken())) !== null) redirect('/');
  const i18n = await requestI18n();
  return (
    <BarePage title={i18n.t('signIn.title')}>
      <SignInSteps i18n={i18n} news={newsOf(failed, signedOut)} />
    </BarePage>
  );
}

function newsOf(
  failed: SearchParams['failed'],
  signedOut: SearchParams['signedOut'],
): SignInNews | null {
  if (failed === 'used' || failed === 'expired') return failed;
  if (failed !== undefined) return 'unknown';
  return signedOut === undefined ? null : 'signed_out';
}
