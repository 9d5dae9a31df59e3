import { jsonAnswer, type Answer } from './answers';
import {
  dayIn,
  takeCall,
  UNUSED,
  type RateLimit,
  type RateUse,
  type RateVerdict,
} from './rate-limit';

export type RateCaller = {
  /** Calls with the same key share a limit. */
  readonly key: string;
  readonly timeZone: string;
  /** Apps that came by OAuth have no daily limit of their own. */
  readonly isOAuth: boolean;
};

export type RateLimiter = {
  /** Adds HubSpot's headers to the answer, or answers 429 instead. */
  readonly limit: (caller: RateCaller, answer: () => Promise<Answer>) => Promise<Answer>;
  readonly rule: () => RateLimit | null;
  /** `null` limits nothing. What was counted is forgotten. */
  readonly setRule: (rule: RateLimit | null) => void;
};

export function createRateLimiter(initial: RateLimit | null, clock: () => number): RateLimiter {
  let rule = initial;
  const uses = new Map<string, RateUse>();
  return {
    limit: async ({ key, timeZone, isOAuth }, answer) => {
      if (rule === null) return answer();
      const own = isOAuth ? { ...rule, dailyMax: null } : rule;
      const nowMs = clock();
      const at = { nowMs, day: dayIn(timeZone, nowMs) };
      const verdict = takeCall(own, uses.get(key) ?? UNUSED, at);
      uses.set(key, verdict.use);
      const { policy } = verdict;
      const given = policy === 'allowed' ? await answer() : tooManyRequests(policy);
      return own.headers === 'send'
        ? { ...given, headers: { ...given.headers, ...rateHeaders(own, verdict) } }
        : given;
    },
    rule: () => rule,
    setRule: (next) => {
      rule = next;
      uses.clear();
    },
  };
}

function rateHeaders(rule: RateLimit, verdict: RateVerdict): Record<string, string> {
  return {
    ...(rule.dailyMax === null
      ? {}
      : {
          'X-HubSpot-RateLimit-Daily': String(rule.dailyMax),
          'X-HubSpot-RateLimit-Daily-Remaining': String(verdict.dailyRemaining),
        }),
    'X-HubSpot-RateLimit-Interval-Milliseconds': String(rule.windowMs),
    'X-HubSpot-RateLimit-Max': String(rule.callsMax),
    'X-HubSpot-RateLimit-Remaining': String(verdict.remaining),
  };
}

function tooManyRequests(policyName: 'TEN_SECONDLY_ROLLING' | 'DAILY'): Answer {
  return jsonAnswer(429, {
    status: 'error',
    message: `You have reached your ${policyName.toLowerCase()} limit.`,
    errorType: 'RATE_LIMIT',
    correlationId: crypto.randomUUID(),
    policyName,
    requestId: crypto.randomUUID(),
  });
}
