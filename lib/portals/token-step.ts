import type { OAuthGrant } from './oauth';
import type { Secret } from './secret';

export type OAuthTokens = {
  readonly accessToken: Secret;
  readonly refreshToken: Secret;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
};

/** HubSpot's tokens live for 30 minutes; one that lives shorter is renewed in its last sixth. */
const REFRESH_AHEAD_MS_MAX = 5 * 60_000;
const REFRESH_AHEAD_SHARE = 1 / 6;

/** From when on a token is renewed by the clock. Epoch milliseconds. */
export function refreshAt({ issuedAt, expiresAt }: OAuthTokens): number {
  const lifetimeMs = Math.max(0, expiresAt - issuedAt);
  return expiresAt - Math.min(REFRESH_AHEAD_MS_MAX, lifetimeMs * REFRESH_AHEAD_SHARE);
}

/** What to do before a call. While refreshing is paused, a token is used for as long as it lives. */
export function tokenStep(
  tokens: OAuthTokens,
  { nowMs, isPaused }: { readonly nowMs: number; readonly isPaused: boolean },
): 'use' | 'refresh' | 'wait' {
  if (nowMs < refreshAt(tokens)) return 'use';
  if (!isPaused) return 'refresh';
  return nowMs < tokens.expiresAt ? 'use' : 'wait';
}

/** HubSpot may send another refresh token, or none: then the old one stays good. */
export function tokensAfter(before: OAuthTokens, grant: OAuthGrant): OAuthTokens {
  return {
    accessToken: grant.accessToken,
    refreshToken: grant.refreshToken ?? before.refreshToken,
    issuedAt: grant.issuedAt,
    expiresAt: grant.expiresAt,
  };
}
