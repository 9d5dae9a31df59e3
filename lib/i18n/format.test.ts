import { expect, test } from 'vitest';
import { createFormat } from './format';

const english = createFormat('en', 'Europe/Berlin');
const german = createFormat('de', 'Europe/Berlin');
const AFTERNOON_MS = Date.UTC(2026, 9, 5, 12, 4, 9);
const MIDNIGHT_MS = Date.UTC(2026, 0, 9, 23, 0, 0);

test('numbers are grouped as the language does', () => {
  expect([english.number(10_000), german.number(10_000)]).toEqual(['10,000', '10.000']);
});

test('dates have one width, and the time is that of the given zone', () => {
  expect(english.dateTime(AFTERNOON_MS)).toBe('2026-10-05 14:04');
  expect(german.dateTime(AFTERNOON_MS)).toBe('05.10.2026 14:04');
  expect(english.time(AFTERNOON_MS)).toBe('14:04:09');
  expect(createFormat('en', 'America/New_York').time(AFTERNOON_MS)).toBe('08:04:09');
  expect(german.dateTime(MIDNIGHT_MS)).toBe('10.01.2026 00:00');
});

test.each([
  [4, '0 s'],
  [210, '0.21 s'],
  [8_000, '8 s'],
  [59_600, '1 min'],
  [82_000, '1 min 22 s'],
  [7_500_000, '2 h 5 min'],
])('%i ms are said as %s', (durationMs, words) => {
  expect(english.duration(durationMs)).toBe(words);
});

test('100 percent is said only when all is done', () => {
  expect(english.percent(0.999)).toBe('99%');
  expect(english.percent(1)).toBe('100%');
});

test('the distance of a time is said in the largest unit that it fills', () => {
  expect(english.relative(AFTERNOON_MS - 7_300_000, AFTERNOON_MS)).toBe('2 hours ago');
  expect(german.relative(AFTERNOON_MS - 90_000, AFTERNOON_MS)).toBe('vor 1 Minute');
  expect(english.relative(AFTERNOON_MS, AFTERNOON_MS)).toBe('now');
});
