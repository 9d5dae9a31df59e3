import type { HubSpotFailure } from '../portals/hubspot-portal';
import { dayAfter, startOfDayMs } from '../submissions/start-of-day';
import type { WaitingReason } from '../submissions/submission';

const ROLLING_WINDOW_MS = 10_000;
const PROBE_MS = 60_000;
const LOCKED_MS = 2_000;
const DAY_MS = 86_400_000;
const UNNAMED_LIMIT_MS_MAX = 15 * 60_000;

/** How long a portal rests, and what people are told it waits for. `until` is epoch milliseconds. */
export type Waiting = { readonly reason: WaitingReason; readonly until: number };

export type WaitingContext = {
  readonly now: number;
  readonly timeZone: string | null;
  /** Failures since the last answer, this one included: from 1. */
  readonly failuresInRow: number;
  /** Rests since the last answer that did not help. */
  readonly restsInRow: number;
};

/** What to do after a failure that says nothing against the rows: wait, then go on. */
export function waitAfter(
  failure: Pick<HubSpotFailure, 'kind' | 'retryAfterMs' | 'policyName'>,
  { now, timeZone, failuresInRow, restsInRow }: WaitingContext,
): Waiting {
  const after = (reason: WaitingReason, defaultMs: number): Waiting => ({
    reason,
    until: now + Math.min(failure.retryAfterMs ?? defaultMs, DAY_MS),
  });
  switch (failure.kind) {
    case 'rate_limited':
      if (failure.policyName === 'DAILY') {
        return { reason: 'rate_limited', until: nextMidnight(now, timeZone ?? 'UTC') };
      }
      if (failure.policyName === 'TEN_SECONDLY_ROLLING') {
        return after('rate_limited', ROLLING_WINDOW_MS);
      }
      return isUnnamed(failure.retryAfterMs) && restsInRow > 0
        ? {
            reason: 'rate_limited',
            until: now + Math.min(PROBE_MS * 2 ** restsInRow, UNNAMED_LIMIT_MS_MAX),
          }
        : after('rate_limited', PROBE_MS);
    case 'unauthorized':
      return after('needs_reauth', PROBE_MS);
    case 'missing_scope':
      return after('missing_scope', PROBE_MS);
    case 'locked':
      return after('upstream_down', LOCKED_MS);
    case 'refused':
    case 'migrating':
    case 'not_sent':
    case 'timeout':
    case 'network':
    case 'server_error':
    case 'unreadable':
    case 'too_large':
    case 'redirect':
      return after('upstream_down', Math.min(1000 * 2 ** (failuresInRow - 1), PROBE_MS));
  }
}

/** HubSpot named neither a policy nor a time: a minute is the client's guess. */
function isUnnamed(retryAfterMs: number | null): boolean {
  return retryAfterMs === null || retryAfterMs === PROBE_MS;
}

/** The next midnight in a time zone; HubSpot's daily limit starts anew then. */
export function nextMidnight(now: number, timeZone: string): number {
  const zone = isKnownTimeZone(timeZone) ? timeZone : 'UTC';
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(
    now,
  );
  return startOfDayMs(dayAfter(today), zone);
}

function isKnownTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
