import { jsonAnswer, type Answer } from './answers';
import { refuseOAuth, type OAuthRefusal } from './oauth-answers';
import type { OAuthVersion } from './oauth-routes';
import type { OAuthSettings } from './oauth-settings';
import {
  withAccessToken,
  withoutCode,
  withoutRefreshToken,
  withRefreshToken,
  type Grant,
  type OAuthApp,
  type OAuthState,
} from './oauth-state';

/** Of everybody who consents in the simulator. */
export const USER_ID = 7_001;

export type OAuthContext = {
  readonly apps: readonly OAuthApp[];
  readonly settings: OAuthSettings;
  readonly nowMs: number;
  /** Makes a text that nobody can guess. */
  readonly newToken: (kind: 'code' | 'access' | 'refresh') => string;
};

export type OAuthOutcome = {
  readonly answer: Answer;
  /** `null` where nothing took effect. */
  readonly nextState: OAuthState | null;
};

export type TokenRequest = {
  readonly form: URLSearchParams | null;
  readonly version: OAuthVersion;
};

/** Trades a code, or a refresh token, for an access token. */
export function answerTokenRequest(
  state: OAuthState,
  request: TokenRequest,
  context: OAuthContext,
): OAuthOutcome {
  const { form, version } = request;
  if (form === null) return refused('bad_form', version);
  const client = findClient(form, context);
  if (typeof client === 'string') return refused(client, version);
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return exchangeCode(state, { form, version }, context);
  if (grantType === 'refresh_token') return refresh(state, { form, version }, context);
  return refused('bad_grant_type', version);
}

/** Both have to be in the form. */
export function findClient(form: URLSearchParams, { apps }: OAuthContext): OAuthApp | OAuthRefusal {
  const app = apps.find(({ clientId }) => clientId === form.get('client_id'));
  if (app === undefined) return 'bad_client_id';
  return app.clientSecret === form.get('client_secret') ? app : 'bad_client_secret';
}

type Asked = { readonly form: URLSearchParams; readonly version: OAuthVersion };

function exchangeCode(state: OAuthState, asked: Asked, context: OAuthContext): OAuthOutcome {
  const { form, version } = asked;
  const code = state.codes.find(
    (each) => each.code === form.get('code') && each.clientId === form.get('client_id'),
  );
  if (code === undefined || context.nowMs >= code.expiresAt) return refused('bad_code', version);
  if (code.redirectUri !== form.get('redirect_uri')) return refused('bad_redirect_uri', version);
  const { clientId, hubId, scopes } = code;
  const grant = { clientId, hubId, scopes };
  const refreshToken = context.newToken('refresh');
  const used = withoutCode(state, code.code);
  const next = withRefreshToken(used, { ...grant, token: refreshToken });
  return grantAccess(next, { grant, refreshToken, version }, context);
}

function refresh(state: OAuthState, asked: Asked, context: OAuthContext): OAuthOutcome {
  const { form, version } = asked;
  const held = state.refreshTokens.find(
    ({ token, clientId }) =>
      token === form.get('refresh_token') && clientId === form.get('client_id'),
  );
  if (held === undefined) return refused('bad_refresh_token', version);
  const { token, ...grant } = held;
  switch (context.settings.refreshTokens) {
    case 'keep':
      return grantAccess(state, { grant, refreshToken: token, version }, context);
    case 'omit':
      return grantAccess(state, { grant, refreshToken: null, version }, context);
    case 'rotate': {
      const refreshToken = context.newToken('refresh');
      const next = withRefreshToken(withoutRefreshToken(state, token), {
        ...grant,
        token: refreshToken,
      });
      return grantAccess(next, { grant, refreshToken, version }, context);
    }
  }
}

function grantAccess(
  state: OAuthState,
  given: {
    readonly grant: Grant;
    readonly refreshToken: string | null;
    readonly version: OAuthVersion;
  },
  context: OAuthContext,
): OAuthOutcome {
  const { grant, refreshToken, version } = given;
  const lifetimeS = context.settings.accessTokenLifetimeS;
  const token = context.newToken('access');
  const expiresAt = context.nowMs + lifetimeS * 1_000;
  const tokens = {
    ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    access_token: token,
    expires_in: lifetimeS,
  };
  const body =
    version === 'v1'
      ? { token_type: 'bearer', ...tokens }
      : {
          token_use: 'access_token',
          token_type: 'bearer',
          ...tokens,
          hub_id: grant.hubId,
          user_id: USER_ID,
          scopes: grant.scopes,
        };
  return {
    answer: jsonAnswer(200, body),
    nextState: withAccessToken(state, { ...grant, token, expiresAt }),
  };
}

export function refused(reason: OAuthRefusal, version: OAuthVersion): OAuthOutcome {
  return { answer: refuseOAuth(reason, version), nextState: null };
}
