import { describe, expect, test } from 'vitest';
import {
  dayIn,
  rateLimitSchema,
  takeCall,
  UNUSED,
  type RateLimit,
  type RateUse,
} from './rate-limit';

const DAY = '2026-11-24';

function rule(change: Partial<RateLimit>): RateLimit {
  return rateLimitSchema.parse({ callsMax: 2, windowMs: 10_000, dailyMax: null, ...change });
}

/** Which of the calls at these times get through. */
function through(limit: RateLimit, times: readonly number[]): readonly number[] {
  let use: RateUse = UNUSED;
  return times.filter((nowMs) => {
    const verdict = takeCall(limit, use, { nowMs, day: DAY });
    use = verdict.use;
    return verdict.policy === 'allowed';
  });
}

describe('two calls in 10 seconds', () => {
  test.each([
    { mode: 'rolling', times: [0, 1, 2], allowed: [0, 1] },
    { mode: 'rolling', times: [0, 9_999, 10_000, 10_001], allowed: [0, 9_999, 10_000] },
    {
      mode: 'rolling',
      times: [9_000, 9_999, 10_000, 18_999, 19_000],
      allowed: [9_000, 9_999, 19_000],
    },
    {
      mode: 'fixed_window',
      times: [9_000, 9_999, 10_000, 10_001, 10_002],
      allowed: [9_000, 9_999, 10_000, 10_001],
    },
    { mode: 'token_bucket', times: [0, 1, 2, 4_999, 5_000, 5_001], allowed: [0, 1, 5_000] },
    { mode: 'token_bucket', times: [0, 60_000, 60_000, 60_000], allowed: [0, 60_000, 60_000] },
  ] as const)('$mode lets $allowed through of $times', ({ mode, times, allowed }) => {
    expect(through(rule({ mode }), times)).toEqual(allowed);
  });
});

test('a refused call is not counted', () => {
  const times = [0, 1, ...Array.from({ length: 50 }, (_, index) => 100 + index), 10_001];
  expect(through(rule({ mode: 'rolling' }), times)).toEqual([0, 1, 10_001]);
});

test('what is left is told with each verdict', () => {
  const limit = rule({ dailyMax: 3 });
  const first = takeCall(limit, UNUSED, { nowMs: 0, day: DAY });
  expect([first.remaining, first.dailyRemaining]).toEqual([1, 2]);
  const second = takeCall(limit, first.use, { nowMs: 1, day: DAY });
  const third = takeCall(limit, second.use, { nowMs: 2, day: DAY });
  expect([third.policy, third.remaining, third.dailyRemaining]).toEqual([
    'TEN_SECONDLY_ROLLING',
    0,
    1,
  ]);
});

test('the day is used up until midnight, whatever the seconds say', () => {
  const limit = rule({ dailyMax: 1 });
  const { use } = takeCall(limit, UNUSED, { nowMs: 0, day: DAY });
  expect(takeCall(limit, use, { nowMs: 60_000, day: DAY }).policy).toBe('DAILY');
  expect(takeCall(limit, use, { nowMs: 60_001, day: '2026-11-25' }).policy).toBe('allowed');
});

test.each([
  ['Europe/Berlin', '2026-11-25'],
  ['America/New_York', '2026-11-24'],
])('a day begins at midnight in %s', (timeZone, day) => {
  expect(dayIn(timeZone, Date.UTC(2026, 10, 24, 23, 30))).toBe(day);
});
