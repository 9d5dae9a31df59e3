const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a day begins in a time zone, in epoch milliseconds.
 *
 * @param day such as `2026-10-05`
 */
export function startOfDayMs(day: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // The distance to UTC at midnight itself, found from a first guess that may be a change away.
  const guess = asUtc - offsetMs(asUtc, timeZone);
  const start = asUtc - offsetMs(guess, timeZone);
  // A midnight that the clocks jump over does not exist: the day begins after the jump.
  return offsetMs(start, timeZone) + start < asUtc ? start + HOUR_MS : start;
}

/** @param day such as `2026-10-05` */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** By how much the clocks of the zone are ahead of UTC at a moment. */
function offsetMs(timeMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(timeMs);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return shown - Math.floor(timeMs / 1000) * 1000;
}

/** Making one takes longer than a page of the history. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
