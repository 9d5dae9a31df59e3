import type { FailureKind } from '../portals/hubspot-portal';
import type { ErrorBody } from './read-error-body';

export type HeaderReader = { readonly get: (name: string) => string | null };

type FailureClass = {
  readonly kind: FailureKind;
  readonly retryAfterMs: number | null;
  readonly policyName: string | null;
};

const TEN_SECONDS_MS = 10_000;
/** A lock is held for two seconds, says HubSpot's error reference. */
const LOCKED_MS_MIN = 2_000;
/** A 429 that says nothing of itself. */
const UNNAMED_RATE_LIMIT_MS = 60_000;
/** A migration (477) may ask for up to a day; nothing asks for more. */
const RETRY_AFTER_MS_MAX = 24 * 60 * 60 * 1_000;

/** What a status outside of 2xx means. `nowMs`: epoch, for a `Retry-After` that is a date. */
export function classifyFailure(answer: {
  readonly httpStatus: number;
  readonly body: ErrorBody;
  /** Whether the body was a JSON object, as HubSpot's errors are. */
  readonly isJson: boolean;
  readonly headers: HeaderReader;
  readonly nowMs: number;
}): FailureClass {
  const { httpStatus, body } = answer;
  const askedMs = parseRetryAfter(answer.headers.get('retry-after'), answer.nowMs);
  const classified = (kind: FailureKind, retryAfterMs = askedMs): FailureClass => ({
    kind,
    retryAfterMs,
    policyName: body.policyName,
  });

  if (httpStatus >= 500) return classified('server_error');
  if (httpStatus === 429) return classifyRateLimit(body, askedMs);
  if (httpStatus === 423) return classified('locked', Math.max(askedMs ?? 0, LOCKED_MS_MIN));
  if (httpStatus === 477) return classified('migrating');
  if (httpStatus === 401) return classified('unauthorized', null);
  if (httpStatus === 403 && body.category === 'MISSING_SCOPES') {
    return classified('missing_scope', null);
  }
  // It says itself that it does not know what became of the request.
  if (httpStatus === 408) return classified('server_error');
  if (httpStatus >= 400) return classified(isHubSpots(answer) ? 'refused' : 'unreadable');
  if (httpStatus >= 300 || httpStatus === 0) return classified('redirect', null);
  return classified('unreadable', null);
}

/**
 * A refusal of HubSpot's own. A page of a gateway in between refuses nothing in its name. Where there
 * is no such address, nothing took effect, whoever says so.
 */
function isHubSpots(answer: { readonly httpStatus: number; readonly isJson: boolean }): boolean {
  return answer.isJson || answer.httpStatus === 404 || answer.httpStatus === 405;
}

/** The daily limit ends at the portal's midnight, which no header tells: the wait is unknown. */
function classifyRateLimit(body: ErrorBody, askedMs: number | null): FailureClass {
  const policyName = body.policyName ?? policyOfMessage(body.message);
  if (policyName === 'DAILY') return { kind: 'rate_limited', retryAfterMs: null, policyName };
  const usualMs = policyName === 'TEN_SECONDLY_ROLLING' ? TEN_SECONDS_MS : UNNAMED_RATE_LIMIT_MS;
  return { kind: 'rate_limited', retryAfterMs: askedMs ?? usualMs, policyName };
}

function policyOfMessage(message: string | null): string | null {
  if (message === null) return null;
  if (/ten_secondly_rolling/i.test(message)) return 'TEN_SECONDLY_ROLLING';
  if (/\bdaily limit\b/i.test(message)) return 'DAILY';
  return null;
}

/** Seconds or an HTTP date, as milliseconds from now; `null` where there is none that can be read. */
export function parseRetryAfter(text: string | null, nowMs: number): number | null {
  if (text === null) return null;
  const trimmed = text.trim();
  const waitMs = /^\d+(\.\d+)?$/.test(trimmed)
    ? Number(trimmed) * 1_000
    : /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d/.test(trimmed)
      ? Date.parse(trimmed) - nowMs
      : Number.NaN;
  if (Number.isNaN(waitMs)) return null;
  return Math.min(Math.max(waitMs, 0), RETRY_AFTER_MS_MAX);
}
