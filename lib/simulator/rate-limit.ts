import { z } from 'zod';

export const RATE_MODES = ['rolling', 'fixed_window', 'token_bucket'] as const;

export const rateLimitSchema = z.strictObject({
  mode: z.enum(RATE_MODES).default('rolling'),
  callsMax: z.int().min(1).default(100),
  windowMs: z.int().min(1).default(10_000),
  /** Calls of one day in the portal's time zone; `null` counts none. OAuth apps have none. */
  dailyMax: z.int().min(0).nullable().default(250_000),
  /** HubSpot's calls on associations are exempt from its general headers. */
  headers: z.enum(['send', 'omit']).default('send'),
});

export type RateLimit = z.output<typeof rateLimitSchema>;

/** 100 calls in any 10 seconds, as HubSpot allows a Free or Starter account. */
export const HUBSPOT_RATE_LIMIT: RateLimit = rateLimitSchema.parse({});

/** What one app has used; plain, so that it can run on any clock. */
export type RateUse = {
  /** Epoch milliseconds of the calls that still count. */
  readonly stamps: readonly number[];
  /** Calls left in the bucket at `bucketAt`, epoch milliseconds. */
  readonly bucket: number | null;
  readonly bucketAt: number;
  /** `2026-11-24` in the portal's time zone. */
  readonly day: string;
  readonly callsToday: number;
};

export const UNUSED: RateUse = { stamps: [], bucket: null, bucketAt: 0, day: '', callsToday: 0 };

export type RateVerdict = {
  readonly policy: 'allowed' | 'TEN_SECONDLY_ROLLING' | 'DAILY';
  readonly use: RateUse;
  /** Calls that may still be made at once. */
  readonly remaining: number;
  readonly dailyRemaining: number | null;
};

/** Counts one call. A refused call is not counted. */
export function takeCall(
  limit: RateLimit,
  use: RateUse,
  at: { readonly nowMs: number; readonly day: string },
): RateVerdict {
  const { nowMs, day } = at;
  const today = day === use.day ? use : { ...use, day, callsToday: 0 };
  const current = { ...today, stamps: countingStamps(limit, use.stamps, nowMs) };
  const dailyLeft = limit.dailyMax === null ? null : limit.dailyMax - current.callsToday;
  const bucket = bucketAt(limit, use, nowMs);
  const free =
    limit.mode === 'token_bucket' ? Math.floor(bucket) : limit.callsMax - current.stamps.length;
  if (dailyLeft !== null && dailyLeft < 1) {
    return { policy: 'DAILY', use: current, remaining: Math.max(free, 0), dailyRemaining: 0 };
  }
  if (free < 1) {
    return {
      policy: 'TEN_SECONDLY_ROLLING',
      use: current,
      remaining: 0,
      dailyRemaining: dailyLeft,
    };
  }
  return {
    policy: 'allowed',
    use: {
      stamps: [...current.stamps, nowMs],
      bucket: bucket - 1,
      bucketAt: nowMs,
      day,
      callsToday: current.callsToday + 1,
    },
    remaining: free - 1,
    dailyRemaining: dailyLeft === null ? null : dailyLeft - 1,
  };
}

/** The calendar day of a moment, in an IANA time zone. */
export function dayIn(timeZone: string, nowMs: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(nowMs);
}

function countingStamps(
  { mode, windowMs }: RateLimit,
  stamps: readonly number[],
  nowMs: number,
): readonly number[] {
  const windowOf = (ms: number): number => Math.floor(ms / windowMs);
  return mode === 'fixed_window'
    ? stamps.filter((stamp) => windowOf(stamp) === windowOf(nowMs))
    : stamps.filter((stamp) => nowMs - stamp < windowMs);
}

/** It refills evenly: `callsMax` in each window. */
function bucketAt({ callsMax, windowMs }: RateLimit, use: RateUse, nowMs: number): number {
  if (use.bucket === null) return callsMax;
  return Math.min(callsMax, use.bucket + ((nowMs - use.bucketAt) * callsMax) / windowMs);
}
