'use client';

import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { createFormat } from './format';
import type { I18n } from './i18n';
import type { Locale } from './locale';
import { translateMessages } from './translate-messages';
import type { MessageTree } from './translate-messages';

type Spoken = I18n & { readonly timeZone: string | undefined };

export const I18nContext = createContext<Spoken | null>(null);

type I18nProviderProps = {
  readonly locale: Locale;
  readonly messages: MessageTree;
  /** IANA name; without one, that of the provider around. */
  readonly timeZone?: string;
  readonly children: ReactNode;
};

/** A page goes on without one of its words; the browser's console has the reason. */
function tellBrowser(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
}

/** Goes around client leaves, with the `pickMessages` that they need. */
export function I18nProvider({ locale, messages, children, ...own }: I18nProviderProps) {
  const around = useContext(I18nContext);
  const timeZone = own.timeZone ?? around?.timeZone;
  const spoken = useMemo(
    () => ({
      locale,
      timeZone,
      t: translateMessages(locale, messages, tellBrowser),
      format: createFormat(locale, timeZone),
    }),
    [locale, timeZone, messages],
  );
  return <I18nContext value={spoken}>{children}</I18nContext>;
}
