import { jsonAnswer, NO_CONTENT, validationError, type Answer } from './answers';
import {
  findClient,
  refused,
  USER_ID,
  type OAuthContext,
  type OAuthOutcome,
  type TokenRequest,
} from './oauth-tokens';
import { withoutRefreshToken, type Grant, type OAuthState } from './oauth-state';

/** Tells whether a token is active, and what it may do. */
export function introspect(
  state: OAuthState,
  request: TokenRequest,
  context: OAuthContext,
): OAuthOutcome {
  const { form, version } = request;
  if (form === null) return refused('bad_form', version);
  const app = findClient(form, context);
  if (typeof app === 'string') return refused(app, version);
  const text = form.get('token');
  const access = findAccessToken(state, text, context.nowMs);
  if (access?.clientId === app.clientId) {
    const body = {
      ...{ active: true, token_use: 'access_token', token: access.token, token_type: 'bearer' },
      ...{ client_id: app.clientId, app_id: app.appId },
      ...describeGrant(access),
      expires_in: secondsUntil(access.expiresAt, context.nowMs),
      is_private_distribution: false,
    };
    return { answer: jsonAnswer(200, body), nextState: null };
  }
  const refresh = state.refreshTokens.find(({ token }) => token === text);
  if (refresh?.clientId !== app.clientId) {
    return { answer: jsonAnswer(200, { active: false }), nextState: null };
  }
  const body = {
    ...{ active: true, token_use: 'refresh_token', token: refresh.token, token_type: 'bearer' },
    ...{ client_id: app.clientId, app_id: app.appId },
    ...describeGrant(refresh),
    is_private_distribution: false,
  };
  return { answer: jsonAnswer(200, body), nextState: null };
}

/** Ends a refresh token; also where there is none, nothing is wrong. */
export function revoke(
  state: OAuthState,
  request: TokenRequest,
  context: OAuthContext,
): OAuthOutcome {
  const { form, version } = request;
  if (form === null) return refused('bad_form', version);
  const app = findClient(form, context);
  if (typeof app === 'string') return refused(app, version);
  return { answer: NO_CONTENT, nextState: withoutRefreshToken(state, form.get('token') ?? '') };
}

export function readAccessToken(state: OAuthState, text: string, context: OAuthContext): Answer {
  const access = findAccessToken(state, text, context.nowMs);
  if (access === undefined) return unknownToken();
  const app = context.apps.find(({ clientId }) => clientId === access.clientId);
  return jsonAnswer(200, {
    ...{ token: access.token, token_type: 'access', app_id: app?.appId ?? 0 },
    ...describeGrant(access),
    expires_in: secondsUntil(access.expiresAt, context.nowMs),
  });
}

export function readRefreshToken(state: OAuthState, text: string): Answer {
  const refresh = state.refreshTokens.find(({ token }) => token === text);
  if (refresh === undefined) return unknownToken();
  return jsonAnswer(200, {
    ...{ token: refresh.token, token_type: 'refresh', client_id: refresh.clientId },
    ...describeGrant(refresh),
  });
}

function findAccessToken(state: OAuthState, text: string | null, nowMs: number) {
  return state.accessTokens.find(({ token, expiresAt }) => token === text && nowMs < expiresAt);
}

function describeGrant({ hubId, scopes }: Grant) {
  return {
    hub_id: hubId,
    user_id: USER_ID,
    user: 'owner@nordlicht.example',
    hub_domain: `${hubId}.nordlicht.example`,
    scopes,
  };
}

function secondsUntil(expiresAt: number, nowMs: number): number {
  return Math.max(0, Math.floor((expiresAt - nowMs) / 1_000));
}

function unknownToken(): Answer {
  return validationError('The token is unknown or expired (simulated)', 404);
}
