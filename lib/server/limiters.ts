import { systemClock } from '../hubspot/clock';
import { createRateLimiter, type RateLimiter } from '../hubspot/rate-limiter';
import { createSharedLimiter } from '../hubspot/shared-rate-limiter';
import type { RateShares } from '../portals/rate-share';

/** Before a call leaves, a token may have to be renewed and an intent be stored. */
const PREPARE_MS_MAX = 10_000;

/** One limiter a key: whoever opens a portal anew goes on counting. */
export type LimiterOf = (limiterKey: string, callsPerWindow: number) => RateLimiter;

/** For a process that has its tokens for itself. */
export function localLimiters(): LimiterOf {
  return onePerKey((_limiterKey, callsPerWindow) =>
    createRateLimiter({ clock: systemClock, callsPerWindow }),
  );
}

/** For one of several processes that use the same tokens. */
export function sharedLimiters(options: {
  readonly shares: RateShares;
  readonly holder: string;
  readonly deadlineMs: number;
  readonly onTrouble: (error: unknown) => void;
}): LimiterOf {
  const { shares, holder, deadlineMs, onTrouble } = options;
  return onePerKey((limiterKey, callsPerWindow) =>
    createSharedLimiter({
      clock: systemClock,
      callsPerWindow,
      shares,
      limiterKey,
      holder,
      callMaxMs: deadlineMs + PREPARE_MS_MAX,
      onTrouble,
    }),
  );
}

function onePerKey(create: LimiterOf): LimiterOf {
  const limiters = new Map<string, RateLimiter>();
  return (limiterKey, callsPerWindow) => {
    const known = limiters.get(limiterKey);
    known?.configure(callsPerWindow);
    const limiter = known ?? create(limiterKey, callsPerWindow);
    limiters.set(limiterKey, limiter);
    return limiter;
  };
}
