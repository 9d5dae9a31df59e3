const BACKOFF_BASE_MS = 1_000;
const BACKOFF_MAX_MS = 60_000;
/** Added to HubSpot's own wish, so that several processes do not come back at the same moment. */
export const JITTER_MS = 1_000;
/** A read waits for as long as HubSpot asks up to this, then fails. */
export const READ_WAIT_MS_MAX = 15_000;

/**
 * Milliseconds to wait before the next attempt. HubSpot's own wish wins; otherwise full jitter
 * over an exponential ceiling.
 *
 * @param attempt attempts made so far, from 1
 * @param random a number in [0, 1)
 */
export function retryDelayMs(attempt: number, retryAfterMs: number | null, random: number): number {
  if (retryAfterMs !== null) return retryAfterMs + random * JITTER_MS;
  return random * Math.min(BACKOFF_BASE_MS * 2 ** (attempt - 1), BACKOFF_MAX_MS);
}
