import 'server-only';
import { createSignInToken } from '../session/sign-in';
import { startDriftChecks } from './drift-checks';
import { parseEnvironment, publicUrl, type Environment } from './env';
import { messageOf } from './message-of';
import { openServices } from './open-services';
import { lockDataFolder } from './process-lock';
import { provideServices, type Services } from './services';
import { stopOnSignal } from './stop-on-signal';

/** Starts Linkcap in this process, or ends the process with one sentence. */
export async function startLinkcap(): Promise<void> {
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) return exitWith(parsed.error.join('\n'));
  const environment = parsed.value;
  const unlock = lockOrExit(environment);
  const services = await openServices(environment, console.log).catch((error: unknown) => {
    unlock();
    return exitWith(`Linkcap could not start: ${messageOf(error)}`);
  });
  provideServices(services);
  services.runner.wake();
  startDriftChecks(services);
  stopOnSignal(services, { first: services.live.closeAll, last: unlock });
  await printSignInLink(services);
}

/** The embedded database is one process's; a PostgreSQL may have any number. */
function lockOrExit({ DATA_DIR, DATABASE_URL }: Environment): () => void {
  if (DATABASE_URL !== undefined) return () => undefined;
  const lock = lockDataFolder(DATA_DIR);
  if (lock.ok) return lock.value;
  return exitWith(
    `Another Linkcap (process ${lock.error}) works on the data folder ${DATA_DIR}. ` +
      'Stop it, or give this one a folder of its own with DATA_DIR.',
  );
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

function exitWith(sentence: string): never {
  console.error(`\n${sentence}`);
  process.exit(1);
}
