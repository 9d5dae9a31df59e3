import type { ReactNode } from 'react';
import type { I18n } from './i18n';
import { I18nProvider } from './i18n-provider';
import { pickMessages, type Namespace } from './messages';

type ClientI18nProps = {
  readonly i18n: Pick<I18n, 'locale'> & { readonly timeZone: string | undefined };
  readonly namespaces: readonly Namespace[];
  readonly children: ReactNode;
};

/** Lets the client leaves below speak as the page does, with the messages that they need. */
export function ClientI18n({ i18n: { locale, timeZone }, namespaces, children }: ClientI18nProps) {
  return (
    // Server and browser must say the same time, also where neither knows the reader's zone.
    <I18nProvider
      locale={locale}
      timeZone={timeZone ?? 'UTC'}
      messages={pickMessages(locale, namespaces)}
    >
      {children}
    </I18nProvider>
  );
}
