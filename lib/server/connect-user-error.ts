import type { ConnectError } from '../portals/connect-error';
import { failureError } from '../submissions/failure-error';
import { userError, type UserError } from '../user-error';

/** What a person is told when a portal was not connected, changed or checked. */
export function connectUserError(error: ConnectError): UserError {
  switch (error.kind) {
    case 'hubspot':
      return error.failure.kind === 'unauthorized'
        ? userError('token_refused')
        : failureError(error.failure);
    case 'oauth':
      return userError('oauth_failed', { message: error.failure.message });
    case 'request_invalid':
      return userError('oauth_request_invalid');
    case 'access_denied':
      return userError('oauth_denied');
    case 'other_portal':
      return userError('portal_is_another', {
        hubId: String(error.hubId),
        expected: String(error.expectedHubId),
      });
    case 'reserved':
      return userError('portal_hub_id_taken', { hubId: String(error.hubId) });
    case 'unknown_portal':
      return userError('portal_not_found');
    case 'fixed':
      return userError('portal_connection_fixed');
  }
}
