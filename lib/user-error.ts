import type { Finding } from './limits/finding';

/** What a person can be told: rendered by `lib/i18n` under `errors`. */
export const USER_ERROR_CODES = [
  'not_signed_in',
  'forbidden_origin',
  'too_large',
  'invalid_input',
  'portal_not_found',
  'submission_not_found',
  'snapshot_not_found',
  'submission_ended',
  'submission_not_paused',
  'plan_expired',
  'changed_since_preview',
  'plan_has_problems',
  'nothing_to_apply',
  'consent_missing',
  'key_reused',
  'look_only',
  'hubspot_refused',
  'hubspot_rate_limited',
  'hubspot_unauthorized',
  'hubspot_missing_scope',
  'hubspot_unreachable',
  'hubspot_unreadable',
  'token_refused',
  'oauth_not_configured',
  'oauth_request_invalid',
  'oauth_denied',
  'oauth_failed',
  'portal_is_another',
  'portal_hub_id_taken',
  'portal_connection_fixed',
  'portal_not_demo',
  'unexpected',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];
export type UserError = Finding<UserErrorCode>;

export function userError(code: UserErrorCode, params: UserError['params'] = {}): UserError {
  return { code, params };
}
