import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createNodeServer } from './node-server';
import type { OAuthApp } from './oauth-state';
import type { Direction, PortalState, Rules, TypeRef } from './portal-state';
import { seedPortal } from './seed';
import { createSimulator, type Simulator, type SimulatorOptions } from './server';

/** Noon in UTC of a day in 2026; a test's clock may stand still. */
export const NOON_MS = Date.UTC(2026, 10, 24, 12);

export const CONTACTS_TO_DEALS = direction('0-1', '0-3');
export const DEALS_TO_CONTACTS = direction('0-3', '0-1');

export function direction(fromObjectTypeId: string, toObjectTypeId: string): Direction {
  return { fromObjectTypeId, toObjectTypeId };
}

export function hubspotType(typeId: number): TypeRef {
  return { category: 'HUBSPOT_DEFINED', typeId };
}

export function ownType(typeId: number): TypeRef {
  return { category: 'USER_DEFINED', typeId };
}

/** A portal without limits whose rules differ from the usual ones. */
export function plainPortal(rules: Partial<Rules> = {}): PortalState {
  const state = seedPortal('plain');
  return { ...state, rules: { ...state.rules, ...rules } };
}

export const TOKEN = 'test-token';
export const CONFIGURATIONS = '/crm/associations/2026-09/definitions/configurations';

export const TEST_APP: OAuthApp = { clientId: 'app', clientSecret: 'app-secret', appId: 77 };
/** Nobody listens there. */
export const CALLBACK = 'http://127.0.0.1:9/oauth/callback';

/** Over a plain portal whose clock stands at noon. */
export function testSimulator(options: Partial<SimulatorOptions> = {}): Simulator {
  return createSimulator({
    portals: [{ token: TOKEN, state: plainPortal() }],
    clock: () => NOON_MS,
    onChange: () => Promise.resolve(),
    ...options,
  });
}

export type TestClient = {
  readonly url: string;
  /** With the right token; `body` as JSON, text as it is. */
  readonly call: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** With another token, or none. */
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** The simulator on a free loopback port. */
export async function serveOnLoopback(simulator: Simulator): Promise<TestClient> {
  const server = createNodeServer(simulator);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const send: TestClient['send'] = (path, init) =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init });
  return {
    url,
    send,
    call: (method, path, body) =>
      send(path, {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/json' },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
