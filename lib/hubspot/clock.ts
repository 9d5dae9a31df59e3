/** Time as the client sees it, handed in so that tests need not wait. */
export type Clock = {
  readonly epochMs: () => number;
  /** Never goes back, whatever happens to the machine's clock. */
  readonly monotonicMs: () => number;
  /** Calls back once; what comes back calls it off. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
};

/** Longer delays make `setTimeout` fire at once. */
const TIMER_MS_MAX = 2 ** 31 - 1;

export const systemClock: Clock = {
  epochMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, Math.min(Math.max(delayMs, 0), TIMER_MS_MAX));
    return () => {
      clearTimeout(timer);
    };
  },
};

export function sleep(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}
