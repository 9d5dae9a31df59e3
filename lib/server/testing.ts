import { createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeServer } from '../simulator/node-server';
import { seedPortal } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import { openStore } from '../store/connection';
import type { KeyRing } from '../store/key-ring';
import { parseEnvironment, type Environment } from './env';
import { createLogger } from './logger';
import { createPortalConnections } from './portal-connections';
import { createStoredPortals } from './stored-portals';

export const TOKEN = 'pat-plain';
/** Of the portal that the simulator has. */
export const HUB_ID = 44127799;

function keyRing(byte: number): KeyRing {
  return [{ id: `k${byte}`, key: createSecretKey(Buffer.alloc(32, byte)) }];
}

/** A HubSpot on a port of this machine, and a database that several processes may open. */
export async function openConnectionsBench() {
  const folder = mkdtempSync(join(tmpdir(), 'linkcap-connections-'));
  const simulator = createSimulator({
    portals: [{ token: TOKEN, state: seedPortal('plain') }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const server = createNodeServer(simulator);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const store = await openStore({ dataDir: folder });

  /** A Linkcap over that database, with keys and an environment of its own. */
  const start = (variables: Readonly<Record<string, string>> = {}, keyByte = 1) => {
    const environment = environmentOf({
      HUBSPOT_API_BASE_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: folder,
      ...variables,
    });
    const tokens = store.tokensSealedBy(keyRing(keyByte));
    const stored = createStoredPortals({ environment, tokens, oauth: null });
    const logger = createLogger('silent');
    const portals = createPortalConnections({ environment, store, tokens, stored, logger });
    return { tokens, stored, portals };
  };

  return {
    store,
    start,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ConnectionsBench = Awaited<ReturnType<typeof openConnectionsBench>>;

function environmentOf(variables: Readonly<Record<string, string>>): Environment {
  const parsed = parseEnvironment(variables);
  if (!parsed.ok) throw new Error(parsed.error.join(' '));
  return parsed.value;
}
