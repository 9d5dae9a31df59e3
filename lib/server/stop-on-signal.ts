import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from './services';

const CLOSE_MS_MAX = 3_000;

/**
 * Asked to end, a process takes nothing new, records what is under way, gives back its leases and
 * exits, within 20 s whatever happens. A second signal ends it at once.
 */
export function stopOnSignal(
  { runner, store, logger }: Pick<Services, 'runner' | 'store' | 'logger'>,
  ends: { readonly first: () => void; readonly last: () => void },
): void {
  const stop = async (): Promise<void> => {
    ends.first();
    const quietly = (ending: Promise<unknown>) =>
      ending.catch((error: unknown) => {
        logger.error({ err: error }, 'Something did not end cleanly.');
      });
    await quietly(runner.stop());
    await quietly(Promise.race([store.close(), sleep(CLOSE_MS_MAX)]));
    ends.last();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
