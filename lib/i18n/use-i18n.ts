import { useMemo } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import { createFormat } from './format';
import type { I18n } from './i18n';

/** The same as `createI18n`, for client leaves inside an `I18nProvider`. */
export function useI18n(): I18n {
  const locale = useLocale();
  const timeZone = useTimeZone();
  const t = useTranslations();
  return useMemo(
    () => ({ locale, t, format: createFormat(locale, timeZone) }),
    [locale, timeZone, t],
  );
}
