import type { Locale } from './locale';

/** A day in words, whatever the reader's time zone. @param isoDate such as `2027-03-30` */
export function sayDate(locale: Locale, isoDate: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(isoDate),
  );
}
