import { setTimeout as sleep } from 'node:timers/promises';
import type { Round } from './draw-round';
import { readJournal } from './observation';
import type { RunningSimulator } from './processes';

const LOOK_EVERY_MS = 5;
/** Many calls in ten seconds: only those of the day are used up. */
const USED_UP = { callsMax: 1_000_000, dailyMax: 0 };

/** The portal's calls of the day. */
export type Day = {
  /** From some moment on HubSpot refuses every call, as the round says; resolves once it does. */
  readonly useUp: (hasBegun: () => Promise<boolean>, signal: AbortSignal) => Promise<void>;
  readonly isUsedUp: () => boolean;
  /** The next day begins. */
  readonly end: () => Promise<void>;
};

export function createDay(simulator: RunningSimulator, { lastOfDay }: Round): Day {
  let isUsedUp = false;
  return {
    useUp: async (hasBegun, signal) => {
      if (lastOfDay === null) return;
      while (!(await hasBegun()) || (await countWrites(simulator)) < lastOfDay.afterWrites) {
        if (signal.aborted) return;
        await sleep(LOOK_EVERY_MS);
      }
      isUsedUp = true;
      await simulator.control('POST', 'rate-limit', USED_UP);
    },
    isUsedUp: () => isUsedUp,
    end: async () => {
      if (!isUsedUp) return;
      isUsedUp = false;
      await simulator.control('DELETE', 'rate-limit');
    },
  };
}

async function countWrites(simulator: RunningSimulator): Promise<number> {
  return readJournal(await simulator.control('GET', 'journal')).writes.length;
}
