const HOUR_MS = 3_600_000;

/** How long a session lasts, unused and altogether. */
export type SessionLifetime = { readonly idleMs: number; readonly absoluteMs: number };

/** On one's own machine a session may last; an address that others can reach gets a short one. */
export function sessionLifetime(isLoopback: boolean): SessionLifetime {
  return isLoopback
    ? { idleMs: 12 * HOUR_MS, absoluteMs: 30 * 24 * HOUR_MS }
    : { idleMs: HOUR_MS, absoluteMs: 12 * HOUR_MS };
}

/** Whether a session still counts. Times are epoch milliseconds. */
export function isSessionAlive(
  session: { readonly lastSeenAt: number; readonly expiresAt: number },
  { idleMs }: SessionLifetime,
  now: number,
): boolean {
  return now < session.expiresAt && now < session.lastSeenAt + idleMs;
}
