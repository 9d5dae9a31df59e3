import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../hubspot/clock';
import { createOAuthApi } from '../../hubspot/oauth-api';
import { createHubSpotPortal } from '../../hubspot/portal';
import { createRateLimiter } from '../../hubspot/rate-limiter';
import { hashToken, newToken } from '../../session/session-token';
import { createInProcessFetch } from '../../simulator/in-process-fetch';
import { seedPortal } from '../../simulator/seed';
import { createSimulator } from '../../simulator/server';
import { TEST_APP } from '../../simulator/testing';
import { openStore } from '../../store/connection';
import type { KeyRing } from '../../store/key-ring';
import type { OAuthDependencies } from '../connect-by-oauth';
import type { ApiVersion } from '../portal';
import { Secret } from '../secret';

const BASE_URL = 'https://hubspot.invalid';
const RING: KeyRing = [{ id: 'k1', key: createSecretKey(Buffer.alloc(32, 1)) }];
export const REDIRECT_URI = 'http://127.0.0.1:3000/oauth/callback';
export const HUB_ID = 44127799;
export const OTHER_HUB_ID = 44127790;
export const DEMO_HUB_ID = 44127788;
export const PAT = 'pat-plain';
export const NARROW_PAT = 'pat-narrow';
export const DEMO_PAT = 'pat-demo';

/** The verbs over a real store and the simulator, with a clock that stands still. */
export async function openConnectBench() {
  const dataDir = await mkdtemp(join(tmpdir(), 'linkcap-connect-'));
  const time = { nowMs: Date.parse('2026-11-24T12:00:00Z') };
  const clock = { ...systemClock, epochMs: () => time.nowMs };
  const store = await openStore({ dataDir }, clock.epochMs);
  const simulator = createSimulator({
    portals: [
      { token: PAT, state: seedPortal('plain') },
      { token: NARROW_PAT, state: seedPortal('sandbox'), scopes: ['oauth'] },
      { token: DEMO_PAT, state: seedPortal('demo') },
    ],
    clock: clock.epochMs,
    onChange: () => Promise.resolve(),
    apps: [TEST_APP],
  });
  const inProcess = createInProcessFetch(simulator);
  const calls: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    calls.push(new URL(new Request(input).url).pathname);
    return inProcess(input, init);
  };
  const changes = { count: 0 };
  const wire = { clock, fetch, deadlineMs: 5_000 };
  const dependencies: OAuthDependencies = {
    actor: 'person-1',
    connections: store.connections,
    tokens: store.tokensSealedBy(RING),
    requests: store.oauthRequests,
    openPortal: ({ token, apiVersion }: { token: Secret; apiVersion: ApiVersion }) =>
      createHubSpotPortal({
        ...wire,
        baseUrl: BASE_URL,
        apiVersion,
        token: () => token,
        limiter: createRateLimiter({ clock }),
      }),
    isReserved: (hubId) => hubId === DEMO_HUB_ID,
    onChanged: () => {
      changes.count += 1;
      return Promise.resolve();
    },
    oauth: createOAuthApi({
      ...wire,
      apiBaseUrl: BASE_URL,
      authBaseUrl: BASE_URL,
      clientId: TEST_APP.clientId,
      clientSecret: new Secret(TEST_APP.clientSecret),
    }),
    redirectUri: REDIRECT_URI,
    nowMs: clock.epochMs,
    newToken,
    hashToken,
  };

  /** A person at HubSpot's page: what the browser comes back with. */
  const consent = async (url: string, hubId: number, word: 'allow' | 'deny' = 'allow') => {
    const address = new URL(url);
    address.searchParams.set('auto', word === 'allow' ? '1' : 'deny');
    address.searchParams.set('hubId', String(hubId));
    const answer = await inProcess(address, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    const { searchParams } = back;
    return {
      address: back.origin + back.pathname,
      state: searchParams.get('state'),
      code: searchParams.get('code'),
      error: searchParams.get('error'),
    };
  };

  return {
    time,
    store,
    dependencies,
    changes,
    consent,
    /** Paths of the token endpoints that were called. */
    tokenCalls: () => calls.filter((path) => path.startsWith('/oauth/2026-09/token')),
    /** As HubSpot sees it: whether a token still opens its portal. */
    send: inProcess,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type ConnectBench = Awaited<ReturnType<typeof openConnectBench>>;
