import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRunner } from '../runner/runner';
import { createSignInToken } from '../session/sign-in';
import { openStore, type Store } from '../store/connection';
import { newId } from '../store/new-id';
import { parseEnvironment, publicUrl, type Environment } from './env';
import { createLogger } from './logger';
import { createPortalConnections, type PortalConnections } from './portal-connections';
import { openKeys, openOAuth } from './open-secrets';
import { lockDataFolder } from './process-lock';
import { provideServices, type Services } from './services';
import { createStoredPortals } from './stored-portals';

const RECONNECT_MS = 30_000;
const CONNECT_WAIT_MS = 5_000;
const SYNC_EVERY_MS = 5_000;

/** Starts Linkcap in this process, or ends the process with one sentence. */
export async function startLinkcap(): Promise<void> {
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) return exitWith(parsed.error.join('\n'));
  const environment = parsed.value;
  const lock = lockDataFolder(environment.DATA_DIR);
  if (!lock.ok) {
    return exitWith(
      `Another Linkcap (process ${lock.error}) works on the data folder ${environment.DATA_DIR}. ` +
        'Stop it, or give this one a folder of its own with DATA_DIR.',
    );
  }
  const services = await openServices(environment).catch((error: unknown) => {
    lock.value();
    return exitWith(`Linkcap could not start: ${messageOf(error)}`);
  });
  provideServices(services);
  services.runner.wake();
  stopOnSignal(services, lock.value);
  await printSignInLink(services);
}

async function openServices(environment: Environment): Promise<Services> {
  const logger = createLogger(environment.LOG_LEVEL);
  const store = await openStore(
    environment.DATABASE_URL === undefined
      ? { dataDir: environment.DATA_DIR }
      : { databaseUrl: environment.DATABASE_URL },
  );
  const tokens = store.tokensSealedBy(openKeys(environment));
  const oauth = openOAuth(environment);
  const stored = createStoredPortals({ environment, tokens, oauth });
  const portals = createPortalConnections({ environment, store, tokens, stored, logger });
  await portals.connectDemo();
  const runner = openRunner(environment, { store, portals, logger });
  // Usually at once; a HubSpot that does not answer does not hold up the start.
  const connecting = connectEnvironment(portals, { runner, logger });
  await Promise.race([connecting, sleep(CONNECT_WAIT_MS)]);
  await portals.sync();
  // Other processes connect portals, too.
  if (store.engine === 'postgres') repeatSync(portals, logger);
  return { environment, logger, store, portals, tokens, oauth, runner };
}

function repeatSync(portals: PortalConnections, logger: Services['logger']): void {
  setInterval(() => {
    portals.sync().catch((error: unknown) => {
      logger.warn({ err: error }, 'The connections could not be read from the database.');
    });
  }, SYNC_EVERY_MS).unref();
}

function openRunner(
  environment: Environment,
  { store, portals, logger }: Pick<Services, 'store' | 'portals' | 'logger'>,
) {
  return createRunner({
    runs: store.runs,
    portalOf: (hubId) => {
      const access = portals.accessTo(hubId);
      return Promise.resolve(
        access === null ? null : { hubspot: access.hubspot, timeZone: access.portal.timeZone },
      );
    },
    clock: { now: Date.now, sleep: sleepUntilAborted },
    timings: {
      sendDeadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      graceMs: environment.LINKCAP_GRACE_MS,
      readbackGapMs: environment.LINKCAP_READBACK_GAP_MS,
    },
    newId: () => newId(Date.now()),
    actor: 'runner',
    onDefect: (error, submissionId) => {
      logger.error(
        { err: error, submissionId },
        'A submission could not go on; it will be tried again.',
      );
    },
  });
}

/** HubSpot may be away when Linkcap starts: the demo works, and the portal comes when it is back. */
async function connectEnvironment(
  portals: PortalConnections,
  { runner, logger }: Pick<Services, 'runner' | 'logger'>,
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
  console.warn(`The portal of HUBSPOT_ACCESS_TOKEN is not connected: ${failure}`);
  for (;;) {
    await sleep(RECONNECT_MS, undefined, { ref: false });
    if ((await connect()) !== null) continue;
    console.log('The portal of HUBSPOT_ACCESS_TOKEN is connected.');
    runner.wake();
    return;
  }
}

async function printSignInLink({ environment, store }: Services): Promise<void> {
  const token = await createSignInToken(
    { sessions: store.sessions, nowMs: Date.now },
    environment.LINKCAP_SETUP_TOKEN,
  );
  const base = publicUrl(environment);
  console.log(`\nLinkcap is at ${base.origin}`);
  console.log(
    `Sign in (once, within 60 minutes): ${new URL(`/sign-in?token=${token}`, base).href}\n`,
  );
}

function stopOnSignal({ runner, store }: Services, unlock: () => void): void {
  const stop = async (): Promise<void> => {
    await runner.stop();
    await closeQuietly(store);
    unlock();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

async function closeQuietly(store: Store): Promise<void> {
  await store.close().catch((error: unknown) => {
    console.error(`The database did not close cleanly: ${messageOf(error)}`);
  });
}

async function sleepUntilAborted(durationMs: number, signal: AbortSignal): Promise<void> {
  if (durationMs <= 0) return;
  await sleep(durationMs, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

function exitWith(sentence: string): never {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
