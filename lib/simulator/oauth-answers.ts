import { jsonAnswer, type Answer } from './answers';
import type { OAuthVersion } from './oauth-routes';

type Refusal = {
  readonly error: string;
  readonly status: string;
  readonly message: string;
  /** As v1 puts it. */
  readonly oldMessage?: string;
};

const REFUSALS = {
  bad_refresh_token: {
    error: 'invalid_grant',
    status: 'BAD_REFRESH_TOKEN',
    message: 'refresh token is invalid, expired or revoked',
    oldMessage: 'missing or invalid refresh token',
  },
  bad_code: {
    error: 'invalid_grant',
    status: 'BAD_AUTH_CODE',
    message: 'missing or unknown auth code (simulated)',
  },
  bad_redirect_uri: {
    error: 'invalid_grant',
    status: 'BAD_REDIRECT_URI',
    message: 'missing or unknown redirect URI (simulated)',
  },
  bad_client_id: {
    error: 'invalid_client',
    status: 'BAD_CLIENT_ID',
    message: 'missing or unknown client id (simulated)',
  },
  bad_client_secret: {
    error: 'invalid_client',
    status: 'BAD_CLIENT_SECRET',
    message: 'missing or invalid client secret (simulated)',
  },
  bad_grant_type: {
    error: 'unsupported_grant_type',
    status: 'BAD_GRANT_TYPE',
    message: 'missing or unknown grant type (simulated)',
  },
  bad_form: {
    error: 'invalid_request',
    status: 'BAD_REQUEST',
    message: 'the body must be application/x-www-form-urlencoded (simulated)',
  },
} as const satisfies Record<string, Refusal>;

export type OAuthRefusal = keyof typeof REFUSALS;

/** Always HTTP 400. The old version has no `error` and no `error_description`. */
export function refuseOAuth(reason: OAuthRefusal, version: OAuthVersion): Answer {
  const { error, status, message, oldMessage = message }: Refusal = REFUSALS[reason];
  return version === 'v1'
    ? jsonAnswer(400, { status, message: oldMessage })
    : jsonAnswer(400, { error, error_description: message, status, message });
}
