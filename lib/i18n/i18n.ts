import { createTranslator } from 'use-intl/core';
import { createFormat } from './format';
import type { Format } from './format';
import { LOCALES } from './locale';
import type { Locale } from './locale';
import { messagesFor } from './messages';

function createTranslate(locale: Locale) {
  return createTranslator({
    locale,
    messages: messagesFor(locale),
    onError: (error) => {
      throw error;
    },
  });
}

export type Translate = ReturnType<typeof createTranslate>;

/** One per language for the whole process: messages are compiled once. */
const TRANSLATES: ReadonlyMap<Locale, Translate> = new Map(
  LOCALES.map((locale) => [locale, createTranslate(locale)]),
);

export function translateTo(locale: Locale): Translate {
  return TRANSLATES.get(locale) ?? createTranslate(locale);
}

/** Everything that is needed to say something to one person. */
export type I18n = { readonly locale: Locale; readonly t: Translate; readonly format: Format };

/** @param timeZone IANA name; without one, times are those of the server. */
export function createI18n(locale: Locale, timeZone?: string): I18n {
  return { locale, t: translateTo(locale), format: createFormat(locale, timeZone) };
}
