import type { I18n } from '@/lib/i18n/i18n';
import { sayDate } from '@/lib/i18n/say-date';
import type { VersionNotice } from '@/lib/portals/api-version-notice';

/** Until when HubSpot supports a version. */
export function sayVersionEnds(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  { version, endsOn }: VersionNotice,
): string {
  return t('portals.versionEnds', { version, endsOn: sayDate(locale, endsOn) });
}
