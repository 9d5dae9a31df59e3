import { describe, expect, test } from 'vitest';
import type { OAuthApi } from '../portals/oauth';
import { Secret } from '../portals/secret';
import { CLIENT_SECRET, jsonResponse, scriptOAuth } from './testing';

const CODE = 'a1b2c3d4-code';
const REFRESH_TOKEN = 'na1-refresh-1';
const REDIRECT_URI = 'http://127.0.0.1:3000/oauth/callback';

/** As HubSpot's specification of 2026-09 has it. */
const documented = {
  token_use: 'access_token',
  access_token: 'CJ-access',
  refresh_token: REFRESH_TOKEN,
  token_type: 'bearer',
  expires_in: 1800,
  hub_id: 123,
  user_id: 7,
  scopes: ['oauth', 'tickets'],
  id_token: null,
};

const exchangeCode = (api: OAuthApi) => api.exchangeCode(new Secret(CODE), REDIRECT_URI);
const refresh = (api: OAuthApi) => api.refresh(new Secret(REFRESH_TOKEN));

function formOf(body: string | null | undefined) {
  return Object.fromEntries(new URLSearchParams(body ?? ''));
}

test('consent is asked for with the parameters of HubSpot’s own client', async () => {
  const { result } = await scriptOAuth([], (api) =>
    Promise.resolve(
      api.authorizeUrl({
        redirectUri: REDIRECT_URI,
        state: 's&1',
        scopes: ['oauth', 'tickets'],
        optionalScopes: ['crm.objects.custom.read', 'crm.schemas.custom.read'],
      }),
    ),
  );
  expect(result).toBe(
    'https://app.hubspot.com/oauth/authorize?client_id=client-1' +
      '&redirect_uri=http%3A%2F%2F127.0.0.1%3A3000%2Foauth%2Fcallback&scope=oauth%20tickets' +
      '&optional_scope=crm.objects.custom.read%20crm.schemas.custom.read&state=s%261',
  );
});

const client = { client_id: 'client-1', client_secret: CLIENT_SECRET };

test.each([
  {
    name: 'a code',
    run: exchangeCode,
    path: '',
    form: { grant_type: 'authorization_code', code: CODE, redirect_uri: REDIRECT_URI },
  },
  {
    name: 'a refresh token',
    run: refresh,
    path: '',
    form: { grant_type: 'refresh_token', refresh_token: REFRESH_TOKEN },
  },
  {
    name: 'an introspection',
    run: (api: OAuthApi) => api.introspect(new Secret('CJ-access'), 'access_token'),
    path: '/introspect',
    form: { token: 'CJ-access', token_type_hint: 'access_token' },
  },
  {
    name: 'a revocation',
    run: (api: OAuthApi) => api.revoke(new Secret(REFRESH_TOKEN)),
    path: '/revoke',
    form: { token: REFRESH_TOKEN, token_type_hint: 'refresh_token' },
  },
])('$name is posted as a form, with everything in the body', async ({ run, path, form }) => {
  const { sent } = await scriptOAuth<unknown>([jsonResponse(documented)], run);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    method: 'POST',
    url: `https://api.hubapi.com/oauth/2026-09/token${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(sent[0]?.headers).not.toHaveProperty('authorization');
  expect(formOf(sent[0]?.body)).toEqual({ ...form, ...client });
});

describe('a grant', () => {
  test.each([
    { name: 'as documented', body: documented, hubId: 123, scopes: ['oauth', 'tickets'], s: 1800 },
    {
      name: 'of the short answer',
      body: { token_type: 'bearer', access_token: 'CJ-access', expires_in: 1800 },
      hubId: null,
      scopes: null,
      s: 1800,
    },
    {
      name: 'with numbers and scopes as text, and no lifetime',
      body: { access_token: 'CJ-access', hub_id: '123', scope: 'oauth  tickets', more: [] },
      hubId: 123,
      scopes: ['oauth', 'tickets'],
      s: 1800,
    },
    {
      name: 'of a minute',
      body: { ...documented, expires_in: '60', hub_id: null, scopes: null },
      hubId: null,
      scopes: null,
      s: 60,
    },
  ])('is read $name', async ({ body, hubId, scopes, s }) => {
    const { result, nowMs } = await scriptOAuth([jsonResponse(body)], refresh);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value).toMatchObject({
      hubId,
      scopes,
      issuedAt: nowMs,
      expiresAt: nowMs + s * 1_000,
    });
    expect(result.value.accessToken.reveal()).toBe('CJ-access');
    const refreshToken = 'refresh_token' in body ? REFRESH_TOKEN : undefined;
    expect(result.value.refreshToken?.reveal()).toBe(refreshToken);
  });
});

test.each([
  {
    name: 'active',
    body: { active: true, hub_id: 123, hub_domain: 'a.test', scopes: ['oauth'], app_id: 9 },
    value: { isActive: true, hubId: 123, hubDomain: 'a.test', scopes: ['oauth'] },
  },
  {
    name: 'active, with all else missing',
    body: { active: true, hub_domain: null },
    value: { isActive: true, hubId: null, hubDomain: null, scopes: [] },
  },
  { name: 'not active', body: { active: false }, value: { isActive: false } },
])('introspection says whether a token is $name', async ({ body, value }) => {
  const { result } = await scriptOAuth([jsonResponse(body)], (api) =>
    api.introspect(new Secret('CJ-access'), 'access_token'),
  );
  expect(result).toEqual({ ok: true, value });
});

test.each([
  { name: 'goes well with an empty answer', answer: new Response(null, { status: 204 }), ok: true },
  {
    name: 'goes well where the token is gone',
    answer: jsonResponse({ status: 'BAD_REFRESH_TOKEN' }, { status: 400 }),
    ok: true,
  },
  { name: 'fails where HubSpot is down', answer: new Response(null, { status: 502 }), ok: false },
])('a revocation $name', async ({ answer, ok }) => {
  const { result } = await scriptOAuth([answer], (api) => api.revoke(new Secret(REFRESH_TOKEN)));
  expect(result.ok).toBe(ok);
});
