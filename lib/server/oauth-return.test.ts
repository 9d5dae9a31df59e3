import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishOAuth, startOAuth } from '../portals/connect-by-oauth';
import { DEMO_HUB_ID, HUB_ID, openConnectBench } from '../portals/testing/connect-bench';
import { oauthReturnPath, type OAuthReturnDependencies } from './oauth-return';

const SESSION = 'session-token-of-anna';
const OTHER_SESSION = 'session-token-of-bert';

let bench: Awaited<ReturnType<typeof openConnectBench>>;
beforeEach(async () => {
  bench = await openConnectBench();
});
afterEach(() => bench.close());

/** Asks for consent and lets the person choose a portal there; the query that HubSpot sends back. */
async function consent(hubId: number): Promise<URLSearchParams> {
  const url = await startOAuth(bench.dependencies, { sessionToken: SESSION, hubId: null });
  const { state, code } = await bench.consent(url, hubId);
  return new URLSearchParams({ state: state ?? '', code: code ?? '' });
}

function pathOf(query: URLSearchParams, changes: Partial<OAuthReturnDependencies> = {}) {
  return oauthReturnPath(
    {
      sessionToken: SESSION,
      isSignedIn: true,
      finish: (input) => finishOAuth(bench.dependencies, input),
      onDefect: () => 'request-7',
      ...changes,
    },
    query,
  );
}

const tokenCalls = () => bench.tokenCalls().filter((path) => path.endsWith('/token')).length;

test('consent leads to the list of portals, which says what was connected', async () => {
  expect(await pathOf(await consent(HUB_ID))).toBe(`/portals?connected=${HUB_ID}`);
  expect(tokenCalls()).toBe(1);
});

test('a return without a session goes to sign in, and spends nothing', async () => {
  const query = await consent(HUB_ID);
  expect(await pathOf(query, { isSignedIn: false, sessionToken: undefined })).toBe('/sign-in');
  expect(tokenCalls()).toBe(0);
  expect(await pathOf(query)).toBe(`/portals?connected=${HUB_ID}`);
});

test('a return that was used, or belongs to another session, asks for no token', async () => {
  const query = await consent(HUB_ID);
  expect(await pathOf(query, { sessionToken: OTHER_SESSION })).toBe(
    '/portals?failed=oauth_request_invalid',
  );
  expect(tokenCalls()).toBe(0);
  const again = await consent(HUB_ID);
  await pathOf(again);
  expect(await pathOf(again)).toBe('/portals?failed=oauth_request_invalid');
  expect(tokenCalls()).toBe(1);
});

test('no address that the browser is sent to holds what HubSpot sent', async () => {
  const query = await consent(DEMO_HUB_ID);
  const path = await pathOf(query);
  expect(path).toBe(`/portals?failed=portal_hub_id_taken&hubId=${DEMO_HUB_ID}`);
  for (const secret of [query.get('code'), query.get('state')]) {
    expect(secret).toBeTruthy();
    expect(path).not.toContain(secret);
  }
});

test.each([
  { name: 'a refusal', query: { error: 'access_denied' }, failed: 'oauth_denied' },
  { name: 'no code', query: {}, failed: 'oauth_request_invalid' },
])('$name is said: $failed', async ({ query, failed }) => {
  const state = (await consent(HUB_ID)).get('state') ?? '';
  expect(await pathOf(new URLSearchParams({ state, ...query }))).toBe(`/portals?failed=${failed}`);
  expect(tokenCalls()).toBe(0);
});

test('without an app of HubSpot the person is told so', async () => {
  expect(await pathOf(new URLSearchParams(), { finish: null })).toBe(
    '/portals?failed=oauth_not_configured',
  );
});

test('a defect is kept, and the person gets its number, not its text', async () => {
  const defects: unknown[] = [];
  const path = await pathOf(await consent(HUB_ID), {
    finish: () => Promise.reject(new Error('database is gone')),
    onDefect: (error) => {
      defects.push(error);
      return 'request-7';
    },
  });
  expect(path).toBe('/portals?failed=unexpected&requestId=request-7');
  expect(defects).toEqual([new Error('database is gone')]);
});
