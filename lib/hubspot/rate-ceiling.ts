import type { HeaderReader } from './classify-failure';

export const RATE_WINDOW_MS = 10_000;

/** Calls per ten seconds that HubSpot's headers allow; `null` where they speak of no such window. */
export function readRateCeiling(headers: HeaderReader): number | null {
  const windowMs = Number(headers.get('x-hubspot-ratelimit-interval-milliseconds') ?? Number.NaN);
  const calls = Number(headers.get('x-hubspot-ratelimit-max') ?? Number.NaN);
  if (windowMs !== RATE_WINDOW_MS || !Number.isInteger(calls) || calls < 1) return null;
  return calls;
}
