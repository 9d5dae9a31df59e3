import { fail, type Result } from '../result';
import type { ConnectError } from './connect-error';
import { connectPortal, type ConnectDependencies, type Connected } from './connect-portal';
import type { OAuthApi, OAuthGrant } from './oauth';
import type { OAuthRequestStore } from './ports';
import { OPTIONAL_SCOPES, REQUESTED_SCOPES } from './requested-scopes';
import { Secret } from './secret';

/** A person reads HubSpot's page and signs in there; a link that lies about is good for no longer. */
const REQUEST_LIFETIME_MS = 10 * 60_000;

export type OAuthDependencies = ConnectDependencies & {
  readonly oauth: OAuthApi;
  readonly requests: OAuthRequestStore;
  /** From `PUBLIC_URL` or the loopback address, never from a header. */
  readonly redirectUri: string;
  readonly nowMs: () => number;
  readonly newToken: () => string;
  readonly hashToken: (token: string) => string;
};

/** The address of HubSpot's page of consent; what comes back is good once, for this session. */
export async function startOAuth(
  { oauth, requests, redirectUri, nowMs, newToken, hashToken }: OAuthDependencies,
  input: { readonly sessionToken: string; readonly hubId: number | null },
): Promise<string> {
  const state = newToken();
  await requests.saveRequest({
    stateHash: hashToken(state),
    sessionHash: hashToken(input.sessionToken),
    hubId: input.hubId,
    createdAt: nowMs(),
  });
  return oauth.authorizeUrl({
    redirectUri,
    state,
    scopes: REQUESTED_SCOPES,
    optionalScopes: OPTIONAL_SCOPES,
  });
}

/** What HubSpot sent the browser back with. */
export type OAuthReturn = {
  readonly state: string | null;
  readonly code: string | null;
  readonly error: string | null;
};

/** Spends the state first, then the code: without a good and a fresh one, no token is asked for. */
export async function finishOAuth(
  dependencies: OAuthDependencies,
  input: { readonly sessionToken: string; readonly returned: OAuthReturn },
): Promise<Result<Connected, ConnectError>> {
  const { oauth, redirectUri, requests, hashToken, nowMs } = dependencies;
  const { state, code, error } = input.returned;
  const request = await spendState(dependencies, state, input.sessionToken);
  if (request === null) return fail({ kind: 'request_invalid' });
  if (error !== null) return fail({ kind: 'access_denied' });
  if (code === null || code === '') return fail({ kind: 'request_invalid' });
  if (!(await requests.spendCode(hashToken(code), nowMs())))
    return fail({ kind: 'request_invalid' });
  const granted = await oauth.exchangeCode(new Secret(code), redirectUri);
  if (!granted.ok) return fail({ kind: 'oauth', failure: granted.error });
  const { refreshToken, accessToken, issuedAt, expiresAt } = granted.value;
  if (refreshToken === null) return fail({ kind: 'oauth', failure: noRefreshToken() });
  return connectPortal(dependencies, {
    tokens: { kind: 'oauth', accessToken, refreshToken, issuedAt, expiresAt },
    hubId: request.hubId,
    apiVersion: null,
    scopes: await grantedScopes(oauth, granted.value),
  });
}

function spendState(
  { requests, nowMs, hashToken }: OAuthDependencies,
  state: string | null,
  sessionToken: string,
): Promise<{ readonly hubId: number | null } | null> {
  if (state === null || state === '') return Promise.resolve(null);
  const now = nowMs();
  const times = { now, madeAfter: now - REQUEST_LIFETIME_MS };
  return requests.useRequest(hashToken(state), hashToken(sessionToken), times);
}

async function grantedScopes(
  oauth: OAuthApi,
  { scopes, accessToken }: OAuthGrant,
): Promise<readonly string[] | null> {
  if (scopes !== null) return scopes;
  const told = await oauth.introspect(accessToken, 'access_token');
  return told.ok && told.value.isActive ? told.value.scopes : null;
}

function noRefreshToken() {
  return {
    kind: 'refused',
    message: 'HubSpot gave no refresh token.',
    reason: null,
    httpStatus: null,
    correlationId: null,
    retryAfterMs: null,
  } as const;
}
