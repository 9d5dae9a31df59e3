import { assertNever } from '../assert-never';
import type { HubSpotFailure } from '../portals/hubspot-portal';
import { userError, type UserError } from '../user-error';

/** What a person is told when a read for them failed. Nothing of theirs was changed by it. */
export function failureError(failure: HubSpotFailure): UserError {
  const said = {
    message: failure.message,
    correlationId: failure.correlationId ?? '–',
    httpStatus: failure.httpStatus ?? '–',
  };
  switch (failure.kind) {
    case 'refused':
      return userError('hubspot_refused', said);
    case 'rate_limited':
    case 'locked':
    case 'migrating':
      return userError('hubspot_rate_limited', said);
    case 'unauthorized':
      return userError('hubspot_unauthorized', said);
    case 'missing_scope': {
      const scopes = failure.context['requiredGranularScopes'] ?? [];
      return userError('hubspot_missing_scope', { ...said, scopes: scopes.join(', ') });
    }
    case 'not_sent':
    case 'timeout':
    case 'network':
    case 'server_error':
      return userError('hubspot_unreachable', said);
    case 'unreadable':
    case 'too_large':
    case 'redirect':
      return userError('hubspot_unreadable', said);
    default:
      return assertNever(failure.kind);
  }
}
