export type OAuthApp = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: number;
};

/** What a person allowed an app to do in one portal. */
export type Grant = {
  readonly clientId: string;
  readonly hubId: number;
  readonly scopes: readonly string[];
};

export type AuthorizationCode = Grant & {
  readonly code: string;
  readonly redirectUri: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};

export type RefreshToken = Grant & { readonly token: string };

/** `expiresAt` in epoch milliseconds. */
export type AccessToken = Grant & { readonly token: string; readonly expiresAt: number };

export type OAuthState = {
  readonly codes: readonly AuthorizationCode[];
  readonly refreshTokens: readonly RefreshToken[];
  /** Also those that expired, as HubSpot still knows them. */
  readonly accessTokens: readonly AccessToken[];
};

export const NO_GRANTS: OAuthState = { codes: [], refreshTokens: [], accessTokens: [] };

/** Access tokens. Beyond it the oldest are forgotten. */
const ACCESS_TOKENS_MAX = 1_000;

export function withCode(state: OAuthState, code: AuthorizationCode): OAuthState {
  return { ...state, codes: [...state.codes, code] };
}

export function withoutCode(state: OAuthState, code: string): OAuthState {
  return { ...state, codes: state.codes.filter((each) => each.code !== code) };
}

export function withAccessToken(state: OAuthState, token: AccessToken): OAuthState {
  return { ...state, accessTokens: [...state.accessTokens, token].slice(-ACCESS_TOKENS_MAX) };
}

export function withRefreshToken(state: OAuthState, token: RefreshToken): OAuthState {
  return { ...state, refreshTokens: [...state.refreshTokens, token] };
}

/** Access tokens that it gave live on until they expire. */
export function withoutRefreshToken(state: OAuthState, token: string): OAuthState {
  return { ...state, refreshTokens: state.refreshTokens.filter((each) => each.token !== token) };
}

/** As when the app is removed from the portal: nothing of it opens the portal any more. */
export function withoutHub(state: OAuthState, hubId: number): OAuthState {
  const isOfAnother = (grant: Grant): boolean => grant.hubId !== hubId;
  return {
    codes: state.codes.filter(isOfAnother),
    refreshTokens: state.refreshTokens.filter(isOfAnother),
    accessTokens: state.accessTokens.filter(isOfAnother),
  };
}

/** Access tokens end now; `null` means those of all portals. */
export function withExpiredTokens(
  state: OAuthState,
  hubId: number | null,
  nowMs: number,
): OAuthState {
  const accessTokens = state.accessTokens.map((token) =>
    hubId === null || token.hubId === hubId
      ? { ...token, expiresAt: Math.min(token.expiresAt, nowMs) }
      : token,
  );
  return { ...state, accessTokens };
}
