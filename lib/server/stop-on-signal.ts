import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './message-of';
import type { Services } from './services';

const CLOSE_MS_MAX = 3_000;

/**
 * Asked to end, a process takes nothing new, records what is under way, gives back its leases and
 * exits, within 20 s whatever happens. A second signal ends it at once.
 */
export function stopOnSignal(
  { runner, store }: Pick<Services, 'runner' | 'store'>,
  ends: { readonly first: () => void; readonly last: () => void },
): void {
  const stop = async (): Promise<void> => {
    ends.first();
    await quietly('The runner', runner.stop());
    await quietly('The database', Promise.race([store.close(), sleep(CLOSE_MS_MAX)]));
    ends.last();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

async function quietly(what: string, ending: Promise<unknown>): Promise<void> {
  await ending.catch((error: unknown) => {
    console.error(`${what} did not end cleanly: ${messageOf(error)}`);
  });
}
