/** The browser's time zone, told once so that the server can say times as the person reads them. */
export const TIME_ZONE_COOKIE = 'linkcap_time_zone';

/** What a cookie says, if it is a time zone that this machine knows. */
export function asTimeZone(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
