/**
 * Epoch milliseconds that never go back, whatever happens to the machine's clock, and that go on
 * while the machine sleeps, as a monotonic clock may not.
 */
export function createSteadyClock(
  wallMs: () => number = Date.now,
  monotonicMs: () => number = () => performance.now(),
): () => number {
  const start = { wall: wallMs(), monotonic: monotonicMs() };
  let latest = start.wall;
  return () => {
    const elapsed = Math.round(monotonicMs() - start.monotonic);
    latest = Math.max(latest, wallMs(), start.wall + elapsed);
    return latest;
  };
}
