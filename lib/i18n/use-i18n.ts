import { useMemo } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { createFormat } from './format';
import type { I18n, Translate } from './i18n';
import { pickLocale } from './locale';

/**
 * The same as `createI18n`, for client leaves inside an `I18nProvider`. Its `t` knows the keys of
 * all messages; use-intl's own hook does not.
 */
export function useI18n(): I18n {
  const locale = pickLocale(useLocale(), null);
  const timeZone = useTimeZone();
  const t: Translate = useTranslations();
  return useMemo(
    () => ({ locale, t, format: createFormat(locale, timeZone) }),
    [locale, timeZone, t],
  );
}
