import type { I18n } from '@/lib/i18n/i18n';
import { Banner } from '../ui/banner';
import { LinkButton } from '../ui/link-button';
import { isSignedOut } from './submission-queries';

/** What the page shows may be old: said at once, and what to do where there is something. */
export function LiveTrouble({
  i18n: { t },
  error,
}: {
  readonly i18n: I18n;
  readonly error: Error | null;
}) {
  if (error === null) return null;
  if (isSignedOut(error))
    return (
      <Banner
        tone="warn"
        announce="now"
        actions={<LinkButton href="/sign-in">{t('submission.signIn')}</LinkButton>}
      >
        <p>{t('submission.signedOut')}</p>
      </Banner>
    );
  return (
    <Banner tone="warn" announce="now">
      <p>{t('submission.liveLost')}</p>
    </Banner>
  );
}
