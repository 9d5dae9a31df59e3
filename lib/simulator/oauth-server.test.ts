import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedPortal } from './seed';
import {
  CALLBACK,
  CONFIGURATIONS,
  NOON_MS,
  plainPortal,
  serveOnLoopback,
  TEST_APP,
  testSimulator,
  TOKEN,
  type TestClient,
} from './testing';

const CLIENT = { client_id: TEST_APP.clientId, client_secret: TEST_APP.clientSecret };
let nowMs: number;
let client: TestClient;

beforeEach(async () => {
  nowMs = NOON_MS;
  client = await serveOnLoopback(
    testSimulator({
      clock: () => nowMs,
      apps: [TEST_APP],
      portals: [
        { token: TOKEN, state: plainPortal(), scopes: ['oauth', 'tickets'] },
        { token: 'second', state: seedPortal('sandbox') },
      ],
    }),
  );
});

afterEach(async () => {
  await client.close();
});

type Tokens = { readonly access_token: string; readonly refresh_token: string };

function post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
  return client.send(path, { method: 'POST', body: new URLSearchParams({ ...CLIENT, ...form }) });
}

const STATE = 'state-of-a-session';

async function connect(hubId: number, scope = 'oauth crm.objects.deals.read'): Promise<Tokens> {
  const { client_id } = CLIENT;
  const wanted = { client_id, redirect_uri: CALLBACK, scope, state: STATE };
  const asked = { ...wanted, auto: '1', hubId: String(hubId) };
  const query = new URLSearchParams(asked).toString();
  const redirect = await client.send(`/oauth/authorize?${query}`, {});
  const code = new URL(redirect.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
  return (await (await post('/oauth/2026-09/token', form)).json()) as Tokens;
}

function read(path: string, token: string): Promise<Response> {
  return client.send(path, { headers: { authorization: `Bearer ${token}` } });
}

async function hubIdOf(token: string): Promise<unknown> {
  const answer = await read('/account-info/2026-09/details', token);
  return answer.status === 200
    ? ((await answer.json()) as { portalId: number }).portalId
    : answer.status;
}

test('a token opens the portal that the person chose, with the scopes asked for', async () => {
  const plain = await connect(44127799);
  const sandbox = await connect(44127790, 'oauth');
  expect([await hubIdOf(plain.access_token), await hubIdOf(sandbox.access_token)]).toEqual([
    44127799, 44127790,
  ]);
  expect(plain.access_token.length).toBeGreaterThan(300);
  expect((await read(`${CONFIGURATIONS}/all`, plain.access_token)).status).toBe(200);
  expect((await read(`${CONFIGURATIONS}/all`, sandbox.access_token)).status).toBe(403);
});

test("a token ends after its time, in HubSpot's own words, and can be refreshed", async () => {
  const { access_token, refresh_token } = await connect(44127799);
  nowMs += 1_799_999;
  expect(await hubIdOf(access_token)).toBe(44127799);
  nowMs += 75_001;
  const expired = await read('/account-info/v3/details', access_token);
  expect([expired.status, await expired.json()]).toEqual([
    401,
    {
      status: 'error',
      message: 'The OAuth token used to make this call expired 75 second(s) ago.',
      correlationId: expect.any(String) as string,
      category: 'EXPIRED_AUTHENTICATION',
      context: { 'expire time': ['2026-11-24T12:30:00.000Z'] },
    },
  ]);
  const form = { grant_type: 'refresh_token', refresh_token };
  const again = (await (await post('/oauth/v3/token', form)).json()) as Tokens;
  expect([again.refresh_token, await hubIdOf(again.access_token)]).toEqual([
    refresh_token,
    44127799,
  ]);
});

test('tokens can be ended at once, of one portal or of all', async () => {
  const tokens = [await connect(44127799), await connect(44127790)];
  const hubIds = () => Promise.all(tokens.map(({ access_token }) => hubIdOf(access_token)));
  await client.call('POST', '/__simulator/oauth/expire?hubId=44127799');
  expect(await hubIds()).toEqual([401, 44127790]);
  await client.call('POST', '/__simulator/oauth/expire');
  expect(await hubIds()).toEqual([401, 401]);
});

test('removing the app from a portal ends all of its tokens', async () => {
  const { access_token, refresh_token } = await connect(44127799);
  await client.call('POST', '/__simulator/oauth/uninstall?hubId=44127799');
  expect(await hubIdOf(access_token)).toBe(401);
  const refused = await post('/oauth/2026-03/token', {
    grant_type: 'refresh_token',
    refresh_token,
  });
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { status: 'BAD_REFRESH_TOKEN' },
  ]);
});

test('revoking ends the refresh token; the access token lives on', async () => {
  const { access_token, refresh_token } = await connect(44127799);
  const introspect = async (token: string): Promise<unknown> =>
    (await post('/oauth/2026-09/token/introspect', { token })).json();
  expect(await introspect(access_token)).toMatchObject({
    active: true,
    token_use: 'access_token',
    hub_id: 44127799,
    app_id: 77,
    scopes: ['oauth', 'crm.objects.deals.read'],
    expires_in: 1800,
  });
  expect(await introspect(refresh_token)).toMatchObject({
    active: true,
    token_use: 'refresh_token',
  });
  expect((await post('/oauth/2026-09/token/revoke', { token: refresh_token })).status).toBe(204);
  expect(await introspect(refresh_token)).toEqual({ active: false });
  expect(await hubIdOf(access_token)).toBe(44127799);
  const stranger = { token: access_token, client_secret: 'wrong' };
  expect((await post('/oauth/2026-09/token/introspect', stranger)).status).toBe(400);
});

test('the old version tells tokens apart by their path', async () => {
  const { access_token, refresh_token } = await connect(44127799);
  const access = await client.send(`/oauth/v1/access-tokens/${access_token}`, {});
  expect(await access.json()).toMatchObject({ token_type: 'access', hub_id: 44127799, app_id: 77 });
  const path = `/oauth/v1/refresh-tokens/${refresh_token}`;
  expect(await (await client.send(path, {})).json()).toMatchObject({ token_type: 'refresh' });
  expect((await client.send(path, { method: 'DELETE' })).status).toBe(204);
  expect((await client.send(path, {})).status).toBe(404);
});

test('a static token tells its portal and scopes', async () => {
  const ask = (tokenKey: string): Promise<Response> =>
    client.call('POST', '/oauth/v2/private-apps/get/access-token-info', { tokenKey });
  expect(await (await ask(TOKEN)).json()).toMatchObject({
    hubId: 44127799,
    scopes: ['oauth', 'tickets'],
  });
  expect((await ask('unknown')).status).toBe(404);
});

test('a token that was never given is invalid, or expired in 1970, as the setting says', async () => {
  expect(await (await read('/account-info/v3/details', 'x')).json()).toMatchObject({
    category: 'INVALID_AUTHENTICATION',
  });
  await client.call('POST', '/__simulator/oauth', { unknownToken: 'expired_in_1970' });
  expect(await (await read('/account-info/v3/details', 'x')).json()).toMatchObject({
    category: 'EXPIRED_AUTHENTICATION',
    message: 'The OAuth token used to make this call expired 20781 day(s) ago.',
  });
});

test('the journal has the calls, and no secret', async () => {
  const { access_token, refresh_token } = await connect(44127799);
  await client.send(`/oauth/v1/access-tokens/${access_token}`, {});
  const form = { grant_type: 'refresh_token', refresh_token };
  await post('/oauth/2026-09/token', form);
  const journal = await (await client.call('GET', '/__simulator/journal')).text();
  for (const secret of [access_token, refresh_token, TEST_APP.clientSecret, STATE]) {
    expect(journal).not.toContain(secret);
  }
  expect(JSON.parse(journal)).toMatchObject({
    requests: [
      { method: 'GET', status: 302, applied: true },
      { path: '/oauth/2026-09/token', status: 200, applied: true },
      { path: '/oauth/v1/access-tokens/***', status: 200, applied: false },
      { path: '/oauth/2026-09/token', status: 200, applied: true },
    ],
  });
});
