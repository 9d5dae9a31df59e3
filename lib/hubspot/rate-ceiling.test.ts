import { expect, test } from 'vitest';
import { readRateCeiling } from './rate-ceiling';

const headers = (max: string | null, windowMs: string | null): Headers => {
  const each = new Headers();
  if (max !== null) each.set('X-HubSpot-RateLimit-Max', max);
  if (windowMs !== null) each.set('X-HubSpot-RateLimit-Interval-Milliseconds', windowMs);
  return each;
};

test.each([
  ['100', '10000', 100],
  ['190', '10000', 190],
  ['100', '1000', null],
  ['100', null, null],
  [null, '10000', null],
  ['0', '10000', null],
  ['-5', '10000', null],
  ['many', '10000', null],
  ['', '', null],
])('max %s in %s ms means %s calls per ten seconds', (max, windowMs, calls) => {
  expect(readRateCeiling(headers(max, windowMs))).toBe(calls);
});
