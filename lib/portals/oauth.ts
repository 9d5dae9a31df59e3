import type { Result } from '../result';
import type { Secret } from './secret';

/** What HubSpot gives for a code or a refresh token. */
export type OAuthGrant = {
  readonly accessToken: Secret;
  /** `null`: none came, the old one stays good. */
  readonly refreshToken: Secret | null;
  /** Epoch milliseconds, taken before the call. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** `null` where the answer does not tell it: introspection does. */
  readonly hubId: number | null;
  readonly scopes: readonly string[] | null;
};

/**
 * - `needs_reauth`: the code or refresh token is used, expired or revoked: a person reconnects;
 * - `refused`: HubSpot refuses the app or the request: neither waiting nor reconnecting helps;
 * - `transient`: later it may go well.
 */
export type OAuthFailure = {
  readonly kind: 'needs_reauth' | 'refused' | 'transient';
  /** Holds no code, token or client secret. */
  readonly message: string;
  /** HubSpot's word, such as `BAD_REFRESH_TOKEN` or `invalid_grant`. */
  readonly reason: string | null;
  readonly httpStatus: number | null;
  readonly correlationId: string | null;
  readonly retryAfterMs: number | null;
};

export type TokenIntrospection =
  | { readonly isActive: false }
  | {
      readonly isActive: true;
      readonly hubId: number | null;
      readonly hubDomain: string | null;
      readonly scopes: readonly string[];
    };

type OAuthCall<Value> = Promise<Result<Value, OAuthFailure>>;

/** HubSpot's OAuth for one app. No method throws for what HubSpot does. */
export type OAuthApi = {
  /** Where the browser goes to ask for consent. */
  readonly authorizeUrl: (ask: {
    readonly redirectUri: string;
    readonly state: string;
    readonly scopes: readonly string[];
    readonly optionalScopes: readonly string[];
  }) => string;
  /** A code is good once: after any failure a new one is needed. */
  readonly exchangeCode: (code: Secret, redirectUri: string) => OAuthCall<OAuthGrant>;
  readonly refresh: (refreshToken: Secret) => OAuthCall<OAuthGrant>;
  readonly introspect: (
    token: Secret,
    kind: 'access_token' | 'refresh_token',
  ) => OAuthCall<TokenIntrospection>;
  /** Goes well, too, where HubSpot does not know the token any more. */
  readonly revoke: (refreshToken: Secret) => OAuthCall<null>;
};
