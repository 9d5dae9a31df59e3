import { describe, expect, test } from 'vitest';
import { DEFAULT_OAUTH_SETTINGS, type OAuthSettings } from './oauth-settings';
import { NO_GRANTS, withCode, type OAuthState } from './oauth-state';
import { answerTokenRequest, type OAuthContext, type OAuthOutcome } from './oauth-tokens';
import type { OAuthVersion } from './oauth-routes';
import { CALLBACK, NOON_MS, TEST_APP } from './testing';

const CLIENT = { client_id: TEST_APP.clientId, client_secret: TEST_APP.clientSecret };
const CODE_FORM = {
  ...CLIENT,
  grant_type: 'authorization_code',
  code: 'code-0',
  redirect_uri: CALLBACK,
};
const REFRESH_FORM = { ...CLIENT, grant_type: 'refresh_token', refresh_token: 'refresh-1' };

const withOneCode = withCode(NO_GRANTS, {
  clientId: TEST_APP.clientId,
  hubId: 5,
  scopes: ['oauth', 'tickets'],
  code: 'code-0',
  redirectUri: CALLBACK,
  expiresAt: NOON_MS + 60_000,
});

function context(change: Partial<OAuthSettings> = {}, nowMs = NOON_MS): OAuthContext {
  let count = 0;
  return {
    apps: [TEST_APP, { clientId: 'other', clientSecret: 'x', appId: 78 }],
    settings: { ...DEFAULT_OAUTH_SETTINGS, ...change },
    nowMs,
    newToken: (kind) => `${kind}-${(count += 1)}`,
  };
}

type Asked = {
  readonly form: Readonly<Record<string, string>>;
  readonly version?: OAuthVersion;
  readonly context?: OAuthContext;
};

function ask(state: OAuthState, asked: Asked): OAuthOutcome {
  const request = { form: new URLSearchParams(asked.form), version: asked.version ?? '2026-09' };
  return answerTokenRequest(state, request, asked.context ?? context());
}

function bodyOf({ answer }: OAuthOutcome): unknown {
  return JSON.parse(answer.body ?? 'null');
}

function granted(): OAuthState {
  const { nextState } = ask(withOneCode, { form: CODE_FORM });
  if (nextState === null) throw new Error('The code was refused.');
  return nextState;
}

test('a code becomes an access token of its portal and scopes', () => {
  const outcome = ask(withOneCode, { form: CODE_FORM });
  expect([outcome.answer.status, bodyOf(outcome)]).toEqual([
    200,
    {
      token_use: 'access_token',
      token_type: 'bearer',
      refresh_token: 'refresh-1',
      access_token: 'access-2',
      expires_in: 1800,
      hub_id: 5,
      user_id: 7001,
      scopes: ['oauth', 'tickets'],
    },
  ]);
  expect(outcome.nextState?.accessTokens).toEqual([
    expect.objectContaining({ token: 'access-2', hubId: 5, expiresAt: NOON_MS + 1_800_000 }),
  ]);
});

test('the old version says only what it must', () => {
  expect(bodyOf(ask(withOneCode, { form: CODE_FORM, version: 'v1' }))).toEqual({
    token_type: 'bearer',
    refresh_token: 'refresh-1',
    access_token: 'access-2',
    expires_in: 1800,
  });
});

describe('what is refused with HTTP 400', () => {
  test.each([
    { name: 'another code', form: { ...CODE_FORM, code: 'code-1' }, status: 'BAD_AUTH_CODE' },
    {
      name: 'the code of another app',
      form: { ...CODE_FORM, client_id: 'other', client_secret: 'x' },
      status: 'BAD_AUTH_CODE',
    },
    {
      name: 'another redirect address',
      form: { ...CODE_FORM, redirect_uri: `${CALLBACK}/` },
      status: 'BAD_REDIRECT_URI',
    },
    {
      name: 'an unknown app',
      form: { ...CODE_FORM, client_id: 'nobody' },
      status: 'BAD_CLIENT_ID',
    },
    {
      name: 'a wrong secret',
      form: { ...CODE_FORM, client_secret: 'x' },
      status: 'BAD_CLIENT_SECRET',
    },
    {
      name: 'another grant type',
      form: { ...CODE_FORM, grant_type: 'password' },
      status: 'BAD_GRANT_TYPE',
    },
    { name: 'an unknown refresh token', form: REFRESH_FORM, status: 'BAD_REFRESH_TOKEN' },
  ])('$name: $status', ({ form, status }) => {
    const outcome = ask(withOneCode, { form });
    expect(outcome.nextState).toBeNull();
    expect([outcome.answer.status, bodyOf(outcome)]).toEqual([
      400,
      expect.objectContaining({ status, error: expect.any(String) as string }),
    ]);
  });

  test('a body that is no form', () => {
    const outcome = answerTokenRequest(withOneCode, { form: null, version: 'v3' }, context());
    expect(bodyOf(outcome)).toMatchObject({ error: 'invalid_request' });
  });

  test('a code that is used already, or too old', () => {
    expect(bodyOf(ask(granted(), { form: CODE_FORM }))).toMatchObject({ status: 'BAD_AUTH_CODE' });
    const late = context({}, NOON_MS + 60_000);
    expect(bodyOf(ask(withOneCode, { form: CODE_FORM, context: late }))).toMatchObject({
      status: 'BAD_AUTH_CODE',
    });
  });

  test("a refresh token in HubSpot's own words, old and new", () => {
    const form = { ...REFRESH_FORM, refresh_token: 'gone' };
    const message = 'refresh token is invalid, expired or revoked';
    expect(bodyOf(ask(granted(), { form }))).toEqual({
      error: 'invalid_grant',
      error_description: message,
      status: 'BAD_REFRESH_TOKEN',
      message,
    });
    expect(bodyOf(ask(granted(), { form, version: 'v1' }))).toEqual({
      status: 'BAD_REFRESH_TOKEN',
      message: 'missing or invalid refresh token',
    });
  });
});

test.each([
  { refreshTokens: 'keep', answered: 'refresh-1', held: ['refresh-1'] },
  { refreshTokens: 'omit', answered: undefined, held: ['refresh-1'] },
  { refreshTokens: 'rotate', answered: 'refresh-10', held: ['refresh-10'] },
] as const)(
  'a refresh can $refreshTokens the refresh token',
  ({ refreshTokens, answered, held }) => {
    const tens = { ...context({ refreshTokens }), newToken: (kind: string) => `${kind}-10` };
    const outcome = ask(granted(), { form: REFRESH_FORM, context: tens });
    const body = bodyOf(outcome) as { access_token: string; refresh_token?: string };
    expect([body.access_token, body.refresh_token]).toEqual(['access-10', answered]);
    expect(outcome.nextState?.refreshTokens.map(({ token }) => token)).toEqual(held);
    expect(outcome.nextState?.accessTokens.map(({ token }) => token)).toEqual([
      'access-2',
      'access-10',
    ]);
  },
);
