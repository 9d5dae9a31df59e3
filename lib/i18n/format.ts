import type { Locale } from './locale';

/** Times are epoch milliseconds. */
export type Format = {
  readonly number: (value: number) => string;
  /** A share from 0 to 1, rounded down: 100 % only when all is done. */
  readonly percent: (share: number) => string;
  /** Of one width, so that columns align: `2026-10-05 14:04`, `05.10.2026 14:04`. */
  readonly dateTime: (timeMs: number) => string;
  /** With seconds: `14:03:22`. */
  readonly time: (timeMs: number) => string;
  /** `0.21 s`, `8 s`, `1 min 22 s`, `2 h 5 min`. */
  readonly duration: (durationMs: number) => string;
  /** `2 hours ago`. */
  readonly relative: (timeMs: number, nowMs: number) => string;
  readonly list: (parts: readonly string[]) => string;
};

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const RELATIVE_UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
  ['second', SECOND_MS],
] as const;

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

/** Everywhere the same, whatever a browser's data say of a locale. */
const DATES: Readonly<Record<Locale, (parts: Parts) => string>> = {
  en: ({ year, month, day }) => `${year ?? ''}-${month ?? ''}-${day ?? ''}`,
  de: ({ year, month, day }) => `${day ?? ''}.${month ?? ''}.${year ?? ''}`,
};

export function createFormat(locale: Locale, timeZone?: string): Format {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const clock = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const partsOf = (timeMs: number): Parts =>
    Object.fromEntries(clock.formatToParts(timeMs).map(({ type, value }) => [type, value]));
  const hoursAndMinutes = ({ hour, minute }: Parts) => `${hour ?? ''}:${minute ?? ''}`;

  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(Math.floor(share * 100) / 100),
    dateTime: (timeMs) => {
      const parts = partsOf(timeMs);
      return `${DATES[locale](parts)} ${hoursAndMinutes(parts)}`;
    },
    time: (timeMs) => {
      const parts = partsOf(timeMs);
      return `${hoursAndMinutes(parts)}:${parts.second ?? ''}`;
    },
    duration: (durationMs) => {
      if (durationMs < SECOND_MS) return `${hundredths.format(durationMs / SECOND_MS)} s`;
      const seconds = Math.round(durationMs / SECOND_MS);
      if (seconds < 60) return `${seconds} s`;
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return joinUnits([minutes, 'min'], [seconds % 60, 's']);
      return joinUnits([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min']);
    },
    relative: (timeMs, nowMs) => {
      const distanceMs = timeMs - nowMs;
      const [unit, unitMs] =
        RELATIVE_UNITS.find(([, eachMs]) => Math.abs(distanceMs) >= eachMs) ?? RELATIVE_UNITS[3];
      return relative.format(Math.trunc(distanceMs / unitMs), unit);
    },
    list: (parts) => list.format(parts),
  };
}

function joinUnits(...units: readonly (readonly [amount: number, unit: string])[]): string {
  return units
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}
