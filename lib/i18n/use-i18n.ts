import { useContext } from 'react';
import type { I18n } from './i18n';
import { I18nContext } from './i18n-provider';

/** The same as `createI18n`, for client leaves inside an `I18nProvider`. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('No I18nProvider is around.');
  return i18n;
}
