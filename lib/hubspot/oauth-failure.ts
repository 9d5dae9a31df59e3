import type { FailureKind, HubSpotFailure } from '../portals/hubspot-portal';
import type { OAuthFailure } from '../portals/oauth';
import { oauthErrorSchema } from './oauth-schemas';
import { readErrorBody } from './read-error-body';

/** The grant is gone: used, expired, revoked, or the app was uninstalled. */
const GRANT_IS_GONE = [
  'BAD_REFRESH_TOKEN',
  'BAD_AUTH_CODE',
  'BAD_HUB',
  'MISSING_REFRESH_TOKEN',
  'EXPIRED_AUTH_CODE',
  'invalid_grant',
  'access_denied',
];

/** HubSpot judged the request itself; all else may pass. */
const JUDGED_KINDS: readonly FailureKind[] = ['refused', 'unauthorized', 'missing_scope'];

/** Words of HubSpot and of the OAuth standard; anything else could be a value that we sent. */
const REASON = /^(?:[A-Z]+(?:_[A-Z]+)+|[a-z]+(?:_[a-z]+)+)$/;

/** What a failed token call means. `body` is what its JSON held, or anything else. */
export function toOAuthFailure(failure: HubSpotFailure, body: unknown): OAuthFailure {
  const wire = oauthErrorSchema.safeParse(body).data;
  const reasons = [wire?.status, wire?.error].filter(
    (word) => typeof word === 'string' && REASON.test(word),
  );
  const isGone = reasons.some((reason) => GRANT_IS_GONE.includes(reason ?? ''));
  const isJudged = JUDGED_KINDS.includes(failure.kind);
  return {
    kind: !isJudged ? 'transient' : isGone ? 'needs_reauth' : 'refused',
    message:
      readErrorBody({ message: wire?.message ?? wire?.error_description }).message ??
      failure.message,
    reason: reasons[0] ?? null,
    httpStatus: failure.httpStatus,
    correlationId: failure.correlationId,
    retryAfterMs: failure.retryAfterMs,
  };
}
