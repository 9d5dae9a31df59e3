'use client';

import { ERROR_PAGE_WORDS } from '@/lib/i18n/error-page-words';
import { LOCALE_COOKIE, pickLocale } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/locale';
import { Button } from '../ui/button';

export type ErrorPageProps = {
  /** `digest` names the failure in the server's log; its text stays there. */
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
};

/** What stands in place of a page that failed. */
export function ErrorNotice({ error, retry }: ErrorPageProps) {
  const words = ERROR_PAGE_WORDS[errorPageLocale()];
  return (
    <div className="grid max-w-form justify-items-start gap-4 pt-6">
      <h1 className="text-title">{words.title}</h1>
      <p className="max-w-text">{words.text}</p>
      {error.digest === undefined ? null : (
        <p className="text-data text-text-2">
          {words.requestId}: <code className="font-mono select-all">{error.digest}</code>
        </p>
      )}
      <Button variant="primary" onClick={retry}>
        {words.tryAgain}
      </Button>
    </div>
  );
}

/** As the server would pick it: the page that knew may be the one that failed. */
export function errorPageLocale(): Locale {
  if (typeof document === 'undefined') return pickLocale(undefined, undefined);
  const chosen = document.cookie
    .split('; ')
    .find((entry) => entry.startsWith(`${LOCALE_COOKIE}=`))
    ?.slice(LOCALE_COOKIE.length + 1);
  return pickLocale(chosen, navigator.languages.join(','));
}
