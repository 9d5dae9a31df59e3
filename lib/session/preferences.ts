import 'server-only';
import { cookies, headers } from 'next/headers';
import { createI18n, type I18n } from '../i18n/i18n';
import { LOCALE_COOKIE, pickLocale } from '../i18n/locale';
import { asTimeZone, TIME_ZONE_COOKIE } from '../i18n/time-zone';
import { DENSITIES, DENSITY_COOKIE, type Density } from './density';
import { SINGLE_KEYS, SINGLE_KEYS_COOKIE, type SingleKeys } from './single-keys';
import { THEME_COOKIE, THEMES, type Theme } from './theme';

/**
 * The language and time zone in which this request is answered.
 *
 * @param portalTimeZone where the browser has not told its own yet
 */
export async function requestI18n(
  portalTimeZone: string | null = null,
): Promise<I18n & { readonly timeZone: string | undefined }> {
  const jar = await cookies();
  const locale = pickLocale(
    jar.get(LOCALE_COOKIE)?.value,
    (await headers()).get('accept-language'),
  );
  const timeZone =
    asTimeZone(jar.get(TIME_ZONE_COOKIE)?.value) ?? asTimeZone(portalTimeZone ?? undefined);
  return { ...createI18n(locale, timeZone), timeZone };
}

export async function requestTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}

export async function requestDensity(): Promise<Density> {
  const chosen = (await cookies()).get(DENSITY_COOKIE)?.value;
  return DENSITIES.find((density) => density === chosen) ?? 'default';
}

export async function requestSingleKeys(): Promise<SingleKeys> {
  const chosen = (await cookies()).get(SINGLE_KEYS_COOKIE)?.value;
  return SINGLE_KEYS.find((each) => each === chosen) ?? 'on';
}

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Only from an action or a handler: a page cannot set a cookie. The browser may read it: the error
 * page needs the language.
 */
export async function keepPreference(cookie: string, value: string): Promise<void> {
  (await cookies()).set(cookie, value, {
    path: '/',
    sameSite: 'lax',
    maxAge: YEAR_SECONDS,
  });
}
