import type { I18n } from '@/lib/i18n/i18n';
import { Banner } from '../ui/banner';

/** What became of the last link, or of the session. */
export type SignInNews = 'unknown' | 'used' | 'expired' | 'signed_out';

const NEWS = {
  unknown: { tone: 'bad', words: 'linkInvalid' },
  used: { tone: 'bad', words: 'linkUsed' },
  expired: { tone: 'bad', words: 'linkExpired' },
  signed_out: { tone: 'info', words: 'signedOut' },
} as const;

type SignInStepsProps = { readonly i18n: I18n; readonly news: SignInNews | null };

/** There is no form to guess at: a link from the terminal is the only way in. */
export function SignInSteps({ i18n, news }: SignInStepsProps) {
  const { t } = i18n;
  return (
    <>
      {news === null ? null : (
        <Banner tone={NEWS[news].tone} announce={news === 'signed_out' ? 'never' : 'now'}>
          <p>{t(`signIn.${NEWS[news].words}`)}</p>
        </Banner>
      )}
      <div className="grid max-w-text gap-1">
        <p className="font-medium">{t('signIn.lead')}</p>
        <p className="text-text-2">{t('signIn.where')}</p>
      </div>
      <div className="grid max-w-text gap-1 border-t pt-4">
        <p className="text-text-2">{t('signIn.another')}</p>
        <code className="w-fit rounded-cell border bg-surface px-2 py-1 font-mono text-data select-all">
          npm run link
        </code>
      </div>
    </>
  );
}
