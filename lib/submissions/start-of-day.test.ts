import { expect, test } from 'vitest';
import { startOfDayMs } from './start-of-day';

test.each([
  { day: '2026-10-05', timeZone: 'UTC', start: '2026-10-05T00:00:00Z' },
  { day: '2026-10-05', timeZone: 'Europe/Berlin', start: '2026-10-04T22:00:00Z' },
  { day: '2026-01-05', timeZone: 'Europe/Berlin', start: '2026-01-04T23:00:00Z' },
  { day: '2026-03-29', timeZone: 'Europe/Berlin', start: '2026-03-28T23:00:00Z' },
  { day: '2026-10-25', timeZone: 'Europe/Berlin', start: '2026-10-24T22:00:00Z' },
  { day: '2026-10-26', timeZone: 'Europe/Berlin', start: '2026-10-25T23:00:00Z' },
  { day: '2026-10-05', timeZone: 'America/Los_Angeles', start: '2026-10-05T07:00:00Z' },
  { day: '2026-10-05', timeZone: 'Asia/Kolkata', start: '2026-10-04T18:30:00Z' },
  { day: '2026-09-06', timeZone: 'America/Santiago', start: '2026-09-06T04:00:00Z' },
])('$day begins in $timeZone at $start', ({ day, timeZone, start }) => {
  expect(new Date(startOfDayMs(day, timeZone)).toISOString()).toBe(start.replace('Z', '.000Z'));
});
