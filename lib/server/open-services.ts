import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../store/connection';
import { tellDemoStory } from './demo-story';
import type { Environment } from './env';
import { createLiveStreams } from './live-streams';
import { localLimiters, sharedLimiters, type LimiterOf } from './limiters';
import { createLogger } from './logger';
import { messageOf } from './message-of';
import { openKeys, openOAuth } from './open-secrets';
import { openRunner } from './open-runner';
import { createPortalConnections, type PortalConnections } from './portal-connections';
import type { Services } from './services';
import { createStoredPortals } from './stored-portals';

const RECONNECT_MS = 30_000;
const CONNECT_WAIT_MS = 5_000;
const SYNC_EVERY_MS = 5_000;

/** All that a process of Linkcap works with, of the web or a worker. The runner is not yet woken. */
export async function openServices(
  environment: Environment,
  tell: (sentence: string) => void = () => undefined,
): Promise<Services> {
  const logger = createLogger(environment.LOG_LEVEL);
  const { DATA_DIR, DATABASE_URL, LINKCAP_LEASE_TTL_MS } = environment;
  const store = await openStore(
    DATABASE_URL === undefined
      ? { dataDir: DATA_DIR }
      : { databaseUrl: DATABASE_URL, stalledMs: LINKCAP_LEASE_TTL_MS },
  );
  // The lock of the data folder says that no other process is at work: what a crash left is over.
  if (store.engine === 'sqlite') await store.leases.releaseAll();
  const worker = workerName();
  const tokens = store.tokensSealedBy(openKeys(environment));
  const oauth = openOAuth(environment);
  const limiterOf =
    store.engine === 'sqlite'
      ? localLimiters()
      : openShared(environment, { store, logger, worker });
  const stored = createStoredPortals({ environment, tokens, oauth, limiterOf });
  const portals = createPortalConnections({
    environment,
    store,
    tokens,
    stored,
    logger,
    limiterOf,
  });
  await portals.connectDemo();
  await tellDemoStory({ drift: store.drift, states: store.simulatorStates }, Date.now());
  const live = createLiveStreams({
    findRevision: store.live.findRevision,
    onError: (error) => {
      logger.error({ err: error }, 'A live stream failed.');
    },
  });
  const runner = openRunner(environment, { store, portals, logger, live, worker });
  // Usually at once; a HubSpot that does not answer does not hold up the start.
  const connecting = connectEnvironment(portals, { runner, logger, tell });
  await Promise.race([connecting, sleep(CONNECT_WAIT_MS)]);
  await portals.sync();
  // Other processes connect portals, too.
  if (store.engine === 'postgres') repeatSync(portals, logger);
  return { environment, logger, store, portals, tokens, oauth, runner, live };
}

function openShared(
  { LINKCAP_SEND_DEADLINE_MS }: Environment,
  { store, logger, worker }: Pick<Services, 'store' | 'logger'> & { readonly worker: string },
): LimiterOf {
  return sharedLimiters({
    shares: store.rateShares,
    holder: worker,
    deadlineMs: LINKCAP_SEND_DEADLINE_MS,
    onTrouble: (error) => {
      logger.warn({ err: error }, 'The calls could not be shared with other processes.');
    },
  });
}

/** In the audit, and of a lease: a process that starts anew has another one. */
function workerName(): string {
  return `worker:${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
}

function repeatSync(portals: PortalConnections, logger: Services['logger']): void {
  setInterval(() => {
    portals.sync().catch((error: unknown) => {
      logger.warn({ err: error }, 'The connections could not be read from the database.');
    });
  }, SYNC_EVERY_MS).unref();
}

/** HubSpot may be away when Linkcap starts: the demo works, and the portal comes when it is back. */
async function connectEnvironment(
  portals: PortalConnections,
  {
    runner,
    logger,
    tell,
  }: Pick<Services, 'runner' | 'logger'> & { readonly tell: (sentence: string) => void },
): Promise<void> {
  const connect = async (): Promise<string | null> => {
    try {
      return (await portals.connectEnvironment())?.message ?? null;
    } catch (error) {
      logger.error({ err: error }, 'The portal of HUBSPOT_ACCESS_TOKEN could not be stored.');
      return messageOf(error);
    }
  };
  const failure = await connect();
  if (failure === null) return;
  tell(`The portal of HUBSPOT_ACCESS_TOKEN is not connected: ${failure}`);
  for (;;) {
    await sleep(RECONNECT_MS, undefined, { ref: false });
    if ((await connect()) !== null) continue;
    tell('The portal of HUBSPOT_ACCESS_TOKEN is connected.');
    runner.wake();
    return;
  }
}
