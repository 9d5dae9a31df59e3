import { expect, test } from 'vitest';
import { createRecentCalls } from './recent-calls';

test('a call counts for ten seconds after its answer', () => {
  let now = 1_000_000;
  const calls = createRecentCalls(() => now);
  calls.note();
  now += 6_000;
  calls.note();
  calls.note();
  expect(calls.count()).toBe(3);
  now += 5_000;
  expect(calls.count()).toBe(2);
  now += 10_000;
  expect(calls.count()).toBe(0);
});
