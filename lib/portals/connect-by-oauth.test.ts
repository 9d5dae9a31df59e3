import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finishOAuth, startOAuth, type OAuthReturn } from './connect-by-oauth';
import { disconnectPortal } from './disconnect-portal';
import {
  DEMO_HUB_ID,
  HUB_ID,
  openConnectBench,
  OTHER_HUB_ID,
  REDIRECT_URI,
  type ConnectBench,
} from './testing/connect-bench';

const SESSION = 'session-1';
const MINUTE_MS = 60_000;

let bench: ConnectBench;
beforeEach(async () => {
  bench = await openConnectBench();
});
afterEach(() => bench.close());

const start = (hubId: number | null = null) =>
  startOAuth(bench.dependencies, { sessionToken: SESSION, hubId });
const finish = (returned: OAuthReturn, sessionToken = SESSION) =>
  finishOAuth(bench.dependencies, { sessionToken, returned });
const connect = async (hubId: number, expected: number | null = null) =>
  finish(await bench.consent(await start(expected), hubId));

test('consent connects the portal that the person chose, at our own address', async () => {
  const returned = await bench.consent(await start(), HUB_ID);
  expect(returned.address).toBe(REDIRECT_URI);
  expect(await finish(returned)).toMatchObject({ ok: true, value: { hubId: HUB_ID, missing: [] } });

  const stored = await bench.store.connections.findConnection(HUB_ID);
  expect(stored).toMatchObject({ portal: { connection: 'oauth' }, state: 'connected' });
  expect(stored?.scopes).toContain('crm.objects.contacts.read');
  expect(await bench.dependencies.tokens.openTokens(HUB_ID)).toMatchObject({ kind: 'oauth' });
  expect(bench.changes.count).toBe(1);
});

test('two portals are connected side by side', async () => {
  await connect(HUB_ID);
  await connect(OTHER_HUB_ID);
  const hubIds = (await bench.dependencies.tokens.listTokens()).map(({ hubId }) => hubId);
  expect(hubIds).toEqual([OTHER_HUB_ID, HUB_ID]);
});

describe('what comes back and is not good asks for no token and changes nothing', () => {
  const cases: readonly {
    readonly name: string;
    readonly spoil: (returned: OAuthReturn) => OAuthReturn;
    readonly session?: string;
    readonly laterMs?: number;
    readonly kind?: string;
  }[] = [
    { name: 'a wrong state', spoil: (returned) => ({ ...returned, state: 'wrong' }) },
    { name: 'no state', spoil: (returned) => ({ ...returned, state: null }) },
    { name: 'an empty state', spoil: (returned) => ({ ...returned, state: '' }) },
    { name: 'no code', spoil: (returned) => ({ ...returned, code: null }) },
    { name: "another session's state", spoil: (returned) => returned, session: 'session-2' },
    { name: 'a state of ten minutes ago', spoil: (returned) => returned, laterMs: 10 * MINUTE_MS },
    {
      name: 'access_denied',
      spoil: (returned) => ({ ...returned, error: 'access_denied' }),
      kind: 'access_denied',
    },
    {
      name: 'access_denied with a wrong state',
      spoil: (returned) => ({ ...returned, state: 'wrong', error: 'access_denied' }),
    },
  ];

  test.each(cases)('$name', async ({ spoil, session, laterMs = 0, kind = 'request_invalid' }) => {
    const returned = await bench.consent(await start(), HUB_ID);
    bench.time.nowMs += laterMs;
    expect(await finish(spoil(returned), session)).toEqual({ ok: false, error: { kind } });
    expect(bench.tokenCalls()).toEqual([]);
    expect(await bench.store.connections.listConnections()).toEqual([]);
  });
});

test('a state that was just in time is good', async () => {
  const returned = await bench.consent(await start(), HUB_ID);
  bench.time.nowMs += 30_000;
  expect(await finish(returned)).toMatchObject({ ok: true });
});

test('the person says no: HubSpot is asked for nothing, and the state is spent', async () => {
  const url = await start();
  const denied = await bench.consent(url, HUB_ID, 'deny');
  expect(await finish(denied)).toEqual({ ok: false, error: { kind: 'access_denied' } });
  const allowed = await bench.consent(url, HUB_ID);
  expect(await finish(allowed)).toEqual({ ok: false, error: { kind: 'request_invalid' } });
  expect(bench.tokenCalls()).toEqual([]);
});

test('a return that is loaded again asks for no second token', async () => {
  const returned = await bench.consent(await start(), HUB_ID);
  await finish(returned);
  const asked = bench.tokenCalls().length;
  expect(await finish(returned)).toEqual({ ok: false, error: { kind: 'request_invalid' } });
  expect(bench.tokenCalls()).toHaveLength(asked);
});

test('a code that was used already, under a good state, asks for no token', async () => {
  const { code } = await bench.consent(await start(), HUB_ID);
  const first = await bench.consent(await start(), HUB_ID);
  expect(await finish({ ...first, code })).toMatchObject({ ok: true });
  const asked = bench.tokenCalls().length;
  const second = await bench.consent(await start(), HUB_ID);
  const refused = await finish({ ...second, code });
  expect(refused).toEqual({ ok: false, error: { kind: 'request_invalid' } });
  expect(bench.tokenCalls()).toHaveLength(asked);
});

test('reconnecting with another portal asks, and overwrites neither', async () => {
  await connect(HUB_ID);
  await connect(OTHER_HUB_ID);
  const before = await bench.dependencies.tokens.listTokens();
  expect(await connect(OTHER_HUB_ID, HUB_ID)).toEqual({
    ok: false,
    error: { kind: 'other_portal', hubId: OTHER_HUB_ID, expectedHubId: HUB_ID },
  });
  expect(await bench.dependencies.tokens.listTokens()).toEqual(before);
});

test('a hub id that the demo has already is refused', async () => {
  expect(await connect(DEMO_HUB_ID)).toMatchObject({ ok: false, error: { kind: 'reserved' } });
  expect(await bench.dependencies.tokens.listTokens()).toEqual([]);
});

test('disconnecting revokes the token at HubSpot and deletes it here', async () => {
  await connect(HUB_ID);
  const held = await bench.dependencies.tokens.openTokens(HUB_ID);
  if (held?.kind !== 'oauth') throw new Error('Not connected.');
  expect(await disconnectPortal(bench.dependencies, HUB_ID)).toEqual({
    ok: true,
    value: 'revoked',
  });
  expect(await bench.dependencies.tokens.openTokens(HUB_ID)).toBeNull();
  const renewed = await bench.dependencies.oauth.refresh(held.refreshToken);
  expect(renewed).toMatchObject({ ok: false, error: { kind: 'needs_reauth' } });
});

test('neither code nor state nor token reaches a log or the audit', async () => {
  const logged: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => logged.push(...said));
  }
  const returned = await bench.consent(await start(), HUB_ID);
  await finish(returned);
  await finish(returned);
  const held = await bench.dependencies.tokens.openTokens(HUB_ID);
  vi.restoreAllMocks();
  const audit = await bench.store.audit.listBySubject(String(HUB_ID));
  const said = JSON.stringify([logged, audit, held]);
  for (const secret of [returned.state, returned.code, held?.accessToken.reveal()]) {
    expect(secret).toBeTruthy();
    expect(said).not.toContain(secret);
  }
});
