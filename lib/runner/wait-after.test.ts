import { describe, expect, test } from 'vitest';
import type { FailureKind } from '../portals/hubspot-portal';
import { nextMidnight, waitAfter } from './wait-after';

const NOW = Date.UTC(2026, 10, 24, 12, 30, 15, 250);

function waiting(
  kind: FailureKind,
  said: {
    retryAfterMs?: number;
    policyName?: string;
    failuresInRow?: number;
    restsInRow?: number;
  } = {},
) {
  const { reason, until } = waitAfter(
    { kind, retryAfterMs: said.retryAfterMs ?? null, policyName: said.policyName ?? null },
    {
      now: NOW,
      timeZone: 'Europe/Berlin',
      failuresInRow: said.failuresInRow ?? 1,
      restsInRow: said.restsInRow ?? 0,
    },
  );
  return [reason, until - NOW];
}

test.each([
  { kind: 'rate_limited', said: { retryAfterMs: 7_000 }, expected: ['rate_limited', 7_000] },
  {
    kind: 'rate_limited',
    said: { policyName: 'TEN_SECONDLY_ROLLING' },
    expected: ['rate_limited', 10_000],
  },
  { kind: 'rate_limited', said: {}, expected: ['rate_limited', 60_000] },
  { kind: 'rate_limited', said: { restsInRow: 1 }, expected: ['rate_limited', 120_000] },
  {
    kind: 'rate_limited',
    said: { retryAfterMs: 60_000, restsInRow: 3 },
    expected: ['rate_limited', 480_000],
  },
  { kind: 'rate_limited', said: { restsInRow: 9 }, expected: ['rate_limited', 900_000] },
  {
    kind: 'rate_limited',
    said: { retryAfterMs: 7_000, restsInRow: 9 },
    expected: ['rate_limited', 7_000],
  },
  {
    kind: 'rate_limited',
    said: { policyName: 'TEN_SECONDLY_ROLLING', restsInRow: 2 },
    expected: ['rate_limited', 10_000],
  },
  { kind: 'locked', said: {}, expected: ['upstream_down', 2_000] },
  {
    kind: 'migrating',
    said: { retryAfterMs: 90_000_000 },
    expected: ['upstream_down', 86_400_000],
  },
  { kind: 'not_sent', said: { retryAfterMs: 5_000 }, expected: ['upstream_down', 5_000] },
  { kind: 'unauthorized', said: {}, expected: ['needs_reauth', 60_000] },
  { kind: 'missing_scope', said: {}, expected: ['missing_scope', 60_000] },
  { kind: 'network', said: { failuresInRow: 1 }, expected: ['upstream_down', 1_000] },
  { kind: 'server_error', said: { failuresInRow: 3 }, expected: ['upstream_down', 4_000] },
  { kind: 'timeout', said: { failuresInRow: 30 }, expected: ['upstream_down', 60_000] },
] as const)('after $kind $said it waits $expected', ({ kind, said, expected }) => {
  expect(waiting(kind, said)).toEqual(expected);
});

test('a daily limit lasts until midnight in the portal’s time zone', () => {
  const [reason, durationMs] = waiting('rate_limited', { policyName: 'DAILY' });
  expect(reason).toBe('rate_limited');
  expect(new Date(NOW + Number(durationMs)).toISOString()).toBe('2026-11-24T23:00:00.000Z');
});

describe('the next midnight', () => {
  test('is an hour later on the day on which the clocks go back', () => {
    const noon = Date.UTC(2026, 9, 24, 22, 30);
    const midnight = nextMidnight(noon, 'Europe/Berlin');
    expect(new Date(midnight).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  test.each([
    { timeZone: 'UTC', expected: '2026-11-25T00:00:00.000Z' },
    { timeZone: 'America/New_York', expected: '2026-11-25T05:00:00.000Z' },
    { timeZone: 'Asia/Tokyo', expected: '2026-11-24T15:00:00.000Z' },
    { timeZone: 'Not/AZone', expected: '2026-11-25T00:00:00.000Z' },
  ])('in $timeZone is $expected', ({ timeZone, expected }) => {
    expect(new Date(nextMidnight(NOW, timeZone)).toISOString()).toBe(expected);
  });
});
