import { expect, test } from 'vitest';
import { retryDelayMs } from './retry-delay';

test.each([
  { attempt: 1, random: 0.5, delayMs: 500 },
  { attempt: 2, random: 0.5, delayMs: 1_000 },
  { attempt: 3, random: 0.999, delayMs: 3_996 },
  { attempt: 3, random: 0, delayMs: 0 },
  { attempt: 50, random: 0.5, delayMs: 30_000 },
])('attempt $attempt waits $delayMs ms where chance says $random', (each) => {
  expect(retryDelayMs(each.attempt, null, each.random)).toBe(each.delayMs);
});

test('it never comes back before HubSpot wants it, and not at the same moment as others', () => {
  expect(retryDelayMs(1, 10_000, 0)).toBe(10_000);
  expect(retryDelayMs(7, 10_000, 0.5)).toBe(10_500);
  expect(retryDelayMs(1, 120_000, 0)).toBe(120_000);
});
