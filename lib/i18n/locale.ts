export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';
export const LOCALE_COOKIE = 'linkcap_locale';

function asLocale(value: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === value);
}

/** `de-AT;q=0.8` → `{ locale: 'de', weight: 0.8 }`. A weight of 0 means "not this one". */
function readPreference(part: string) {
  const [tag = '', ...settings] = part.split(';').map((piece) => piece.trim());
  const weight = settings.find((setting) => setting.startsWith('q='))?.slice(2);
  const locale = tag === '*' ? DEFAULT_LOCALE : asLocale(tag.toLowerCase().split('-')[0]);
  return { locale, weight: weight === undefined ? 1 : Number(weight) };
}

/** The person's own choice wins, then what the browser asks for. */
export function pickLocale(
  cookieValue: string | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  const chosen = asLocale(cookieValue);
  if (chosen) return chosen;
  const [best] = (acceptLanguage ?? '')
    .split(',')
    .map(readPreference)
    .filter(({ locale, weight }) => locale !== undefined && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return best?.locale ?? DEFAULT_LOCALE;
}
