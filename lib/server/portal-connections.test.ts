import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Portal } from '../portals/portal';
import { Secret } from '../portals/secret';
import { seedPortal } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import { serveOnLoopback, type TestClient } from '../simulator/testing';
import { openStore, type Store } from '../store/connection';
import type { KeyRing } from '../store/key-ring';
import { parseEnvironment } from './env';
import { createLogger } from './logger';
import { createPortalConnections } from './portal-connections';
import { createStoredPortals } from './stored-portals';

const [ONE, OTHER] = [5_001, 5_002];
const DEMO_HUB_ID = 44127788;
const [RING, OTHER_RING]: readonly [KeyRing, KeyRing] = [ringOf('k1', 1), ringOf('k2', 2)];

let dataDir: string;
let store: Store;
let hubspot: TestClient;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'linkcap-connections-'));
  store = await openStore({ dataDir });
  hubspot = await serveOnLoopback(
    createSimulator({
      portals: [ONE, OTHER, DEMO_HUB_ID].map((hubId) => portalOf(hubId)),
      clock: Date.now,
      onChange: () => Promise.resolve(),
    }),
  );
});

afterEach(async () => {
  await hubspot.close();
  await store.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('each stored portal is opened with its own token', async () => {
  await store.tokensSealedBy(RING).connect(connectionOf(ONE));
  await store.tokensSealedBy(RING).connect(connectionOf(OTHER));
  const portals = await start(RING);
  expect(await hubIdOf(portals, ONE)).toBe(ONE);
  expect(await hubIdOf(portals, OTHER)).toBe(OTHER);
});

test('a token that cannot be opened asks to reconnect; the other portals and the demo go on', async () => {
  await store.tokensSealedBy(RING).connect(connectionOf(ONE));
  await store.tokensSealedBy(OTHER_RING).connect(connectionOf(OTHER));
  const portals = await start(OTHER_RING);
  expect(portals.accessTo(ONE)).toBeNull();
  expect(await stateOf(ONE)).toBe('needs_reauth');
  expect(await hubIdOf(portals, OTHER)).toBe(OTHER);
  expect(await stateOf(OTHER)).toBe('connected');
  expect(await hubIdOf(portals, DEMO_HUB_ID)).toBe(DEMO_HUB_ID);

  await store.tokensSealedBy(OTHER_RING).connect(connectionOf(ONE));
  await portals.sync();
  expect(await hubIdOf(portals, ONE)).toBe(ONE);
  expect(await stateOf(ONE)).toBe('connected');
});

test('a key that is back opens its tokens again, and the first good call says so', async () => {
  await store.tokensSealedBy(RING).connect(connectionOf(ONE));
  await start(OTHER_RING);
  const portals = await start([...OTHER_RING, ...RING]);
  expect(await hubIdOf(portals, ONE)).toBe(ONE);
  await expect.poll(() => stateOf(ONE)).toBe('connected');
});

test('a portal that is disconnected is closed, and its history stays', async () => {
  const tokens = store.tokensSealedBy(RING);
  await tokens.connect(connectionOf(ONE));
  const portals = await start(RING);
  await tokens.disconnect(ONE, 'person-1');
  await portals.sync();
  expect(portals.accessTo(ONE)).toBeNull();
  expect(await store.portals.findPortal(ONE)).not.toBeNull();
});

test('a new name is taken over; only another version, ceiling or token opens a portal anew', async () => {
  const tokens = store.tokensSealedBy(RING);
  await tokens.connect(connectionOf(ONE));
  const portals = await start(RING);
  const opened = () => portals.accessTo(ONE)?.hubspot;
  const first = opened();
  await store.connections.changePortal(ONE, { kind: 'name', name: 'Ours' }, 'person-1');
  await portals.sync();
  expect(portals.accessTo(ONE)?.portal.name).toBe('Ours');
  expect(opened()).toBe(first);

  await store.connections.changePortal(ONE, { kind: 'api_version', apiVersion: 'v4' }, 'person-1');
  await portals.sync();
  const second = opened();
  expect(second).not.toBe(first);
  await second?.readAllLimits('person');
  expect(await lastPath()).toMatch(/v4/);

  await tokens.connect(connectionOf(ONE));
  await portals.sync();
  expect(opened()).not.toBe(second);
});

test('syncs that meet open a portal once', async () => {
  const portals = await start(RING);
  await store.tokensSealedBy(RING).connect(connectionOf(ONE));
  await portals.sync();
  const opened = portals.accessTo(ONE)?.hubspot;
  await Promise.all([portals.sync(), portals.sync(), portals.sync()]);
  expect(portals.accessTo(ONE)?.hubspot).toBe(opened);
});

test('the environment’s portal is reserved, and a stored token of the same portal rests', async () => {
  await store.tokensSealedBy(RING).connect(connectionOf(ONE));
  const portals = await start(RING, { HUBSPOT_ACCESS_TOKEN: `token-${ONE}` });
  expect(portals.environmentFailure()).toBeNull();
  expect([portals.isReserved(ONE), portals.isReserved(OTHER)]).toEqual([true, false]);
  expect(portals.accessTo(ONE)?.portal.connection).toBe('environment');
});

test('the environment cannot take the demo’s place', async () => {
  const portals = await start(RING, { HUBSPOT_ACCESS_TOKEN: `token-${DEMO_HUB_ID}` });
  expect(portals.environmentFailure()?.message).toContain('demo');
  expect(portals.accessTo(DEMO_HUB_ID)?.portal.connection).toBe('demo');
});

async function start(ring: KeyRing, variables: Readonly<Record<string, string>> = {}) {
  const parsed = parseEnvironment({ HUBSPOT_API_BASE_URL: hubspot.url, ...variables });
  if (!parsed.ok) throw new Error(parsed.error.join(' '));
  const environment = parsed.value;
  const tokens = store.tokensSealedBy(ring);
  const stored = createStoredPortals({ environment, tokens, oauth: null });
  const logger = createLogger('silent');
  const portals = createPortalConnections({ environment, store, tokens, stored, logger });
  await portals.connectDemo();
  await portals.connectEnvironment();
  await portals.sync();
  return portals;
}

function ringOf(id: string, filledWith: number): KeyRing {
  return [{ id, key: createSecretKey(Buffer.alloc(32, filledWith)) }];
}

function portalOf(hubId: number) {
  const state = seedPortal('plain');
  return {
    token: `token-${hubId}`,
    state: { ...state, account: { ...state.account, portalId: hubId } },
  };
}

function connectionOf(hubId: number) {
  const portal: Portal = {
    hubId,
    name: `Portal ${hubId}`,
    accountType: 'production',
    connection: 'token',
    apiVersion: '2026-09',
    timeZone: 'UTC',
    uiDomain: null,
  };
  const accessToken = new Secret(`token-${hubId}`);
  return { portal, scopes: null, tokens: { kind: 'token', accessToken }, actor: 'me' } as const;
}

/** Which portal a call of the connection reaches. */
async function hubIdOf(portals: Awaited<ReturnType<typeof start>>, hubId: number) {
  const account = await portals.accessTo(hubId)?.hubspot.readAccount('person');
  return account?.ok === true ? account.value.hubId : null;
}

async function stateOf(hubId: number) {
  return (await store.connections.findConnection(hubId))?.state;
}

async function lastPath(): Promise<string | undefined> {
  const answer = await hubspot.call('GET', '/__simulator/journal');
  const { requests } = (await answer.json()) as { requests: { path: string }[] };
  return requests.at(-1)?.path;
}
