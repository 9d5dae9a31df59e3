import { afterEach, beforeEach, expect, test } from 'vitest';
import { changePortal } from './change-portal';
import { checkPortal } from './check-portal';
import { connectByToken } from './connect-by-token';
import { disconnectPortal } from './disconnect-portal';
import type { PortalChange } from './ports';
import { Secret } from './secret';
import {
  DEMO_PAT,
  HUB_ID,
  NARROW_PAT,
  openConnectBench,
  OTHER_HUB_ID,
  PAT,
  type ConnectBench,
} from './testing/connect-bench';

let bench: ConnectBench;
beforeEach(async () => {
  bench = await openConnectBench();
});
afterEach(() => bench.close());

const connect = (token: string, hubId: number | null = null) =>
  connectByToken(bench.dependencies, { token: new Secret(token), hubId, apiVersion: null });
const opened = (token: string) =>
  bench.dependencies.openPortal({ token: new Secret(token), apiVersion: '2026-09' });
const find = (hubId: number) => bench.store.connections.findConnection(hubId);

test('a token is tried at once, and connects the portal that it opens', async () => {
  expect(await connect(PAT)).toMatchObject({ ok: true, value: { hubId: HUB_ID, missing: [] } });
  expect(await find(HUB_ID)).toMatchObject({
    portal: { connection: 'token', apiVersion: '2026-09' },
    state: 'connected',
  });
});

test('a token that HubSpot refuses is not stored', async () => {
  const refused = await connect('pat-unknown');
  expect(refused).toMatchObject({ ok: false, error: { failure: { kind: 'unauthorized' } } });
  expect(JSON.stringify(refused)).not.toContain('pat-unknown');
  expect(await bench.dependencies.tokens.listTokens()).toEqual([]);
});

test('missing scopes are named, each with the least that will do', async () => {
  const connected = await connect(NARROW_PAT);
  expect(connected.ok && connected.value.missing?.map(({ suggested }) => suggested)).toEqual([
    'crm.objects.contacts.read',
    'crm.schemas.custom.read',
  ]);
});

test("reconnecting with another portal's token asks, and overwrites nothing", async () => {
  await connect(PAT);
  expect(await connect(NARROW_PAT, HUB_ID)).toMatchObject({
    error: { kind: 'other_portal', hubId: OTHER_HUB_ID, expectedHubId: HUB_ID },
  });
  const held = await bench.dependencies.tokens.openTokens(HUB_ID);
  expect(held?.accessToken.reveal()).toBe(PAT);
  expect(await find(OTHER_HUB_ID)).toBeNull();
});

test("the demo's hub id is refused", async () => {
  expect(await connect(DEMO_PAT)).toMatchObject({ ok: false, error: { kind: 'reserved' } });
});

test('what a person chose survives disconnecting and connecting again', async () => {
  await connect(PAT);
  for (const change of [
    { kind: 'name', name: 'Ours' },
    { kind: 'api_version', apiVersion: '2026-03' },
    { kind: 'look_only', isLookOnly: true },
  ] as const) {
    expect(await changePortal(bench.dependencies, { hubId: HUB_ID, change })).toMatchObject({
      ok: true,
    });
  }
  const gone = await disconnectPortal(bench.dependencies, HUB_ID);
  expect(gone).toEqual({ ok: true, value: 'key_stays' });
  expect(await find(HUB_ID)).toMatchObject({ state: 'disconnected' });
  await connect(PAT);
  expect(await find(HUB_ID)).toMatchObject({
    portal: { name: 'Ours', apiVersion: '2026-03' },
    isLookOnly: true,
    state: 'connected',
  });
});

test('a portal of the demo or the environment keeps its connection, but can be renamed', async () => {
  await connect(PAT);
  const portal = (await find(HUB_ID))?.portal;
  if (portal === undefined) throw new Error('Not connected.');
  await bench.store.portals.upsertPortal({ ...portal, connection: 'environment' });
  const change = (wanted: PortalChange) =>
    changePortal(bench.dependencies, { hubId: HUB_ID, change: wanted });
  expect(await change({ kind: 'api_version', apiVersion: 'v4' })).toMatchObject({
    error: { kind: 'fixed' },
  });
  expect(await disconnectPortal(bench.dependencies, HUB_ID)).toMatchObject({
    error: { kind: 'fixed' },
  });
  expect(await change({ kind: 'name', name: 'Ours' })).toMatchObject({ ok: true });
});

test('a check keeps what HubSpot says of the token', async () => {
  await connect(PAT);
  const { dependencies } = bench;
  const refused = { ...dependencies, hubspot: opened('revoked') };
  expect(await checkPortal(refused, HUB_ID)).toMatchObject({ ok: false });
  expect(await find(HUB_ID)).toMatchObject({ state: 'needs_reauth' });
  const good = { ...dependencies, hubspot: opened(PAT) };
  expect(await checkPortal(good, HUB_ID)).toMatchObject({ ok: true, value: { missing: [] } });
  expect(await find(HUB_ID)).toMatchObject({ state: 'connected' });
});
