import 'server-only';
import { cookies, headers } from 'next/headers';
import { createI18n, type I18n } from '../i18n/i18n';
import { LOCALE_COOKIE, pickLocale } from '../i18n/locale';
import { asTimeZone, TIME_ZONE_COOKIE } from '../i18n/time-zone';
import { THEME_COOKIE, THEMES, type Theme } from './theme';

/** The language and time zone in which this request is answered. */
export async function requestI18n(): Promise<I18n & { readonly timeZone: string | undefined }> {
  const jar = await cookies();
  const locale = pickLocale(
    jar.get(LOCALE_COOKIE)?.value,
    (await headers()).get('accept-language'),
  );
  const timeZone = asTimeZone(jar.get(TIME_ZONE_COOKIE)?.value);
  return { ...createI18n(locale, timeZone), timeZone };
}

export async function requestTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}
