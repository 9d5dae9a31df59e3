import { setTimeout as sleepMs } from 'node:timers/promises';

const DELAY_MIN_MS = 5;
const DELAY_MAX_MS = 100;

export const BUSY_RETRY_MAX_MS = 5_000;

/** Another process held the database for too long. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
  readonly waitedMs: number;

  constructor(waitedMs: number, cause: unknown) {
    super(
      `The database was busy for ${waitedMs} ms: another process holds it. Nothing was changed; try again.`,
      { cause },
    );
    this.waitedMs = waitedMs;
  }
}

/** Repeats `work` while the database says "not now", without blocking the event loop. */
export async function retryBusy<Value>(
  work: () => Promise<Value>,
  isBusy: (error: unknown) => boolean,
  retryMaxMs = BUSY_RETRY_MAX_MS,
): Promise<Value> {
  const startedAt = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      const waitedMs = Math.round(performance.now() - startedAt);
      if (waitedMs >= retryMaxMs) throw new StoreBusyError(waitedMs, error);
    }
    const ceilingMs = Math.min(DELAY_MIN_MS * 2 ** attempt, DELAY_MAX_MS);
    await sleepMs(ceilingMs * (0.5 + Math.random() / 2));
  }
}
