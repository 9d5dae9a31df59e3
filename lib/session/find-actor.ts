import type { SessionStore } from '../store/session-store';
import type { Actor } from '../submissions/portal-access';
import { isSessionAlive, type SessionLifetime } from './session-lifetime';
import { hashToken } from './session-token';

/** Each use prolongs a session, but is written down at most this often. */
const TOUCH_EVERY_MS = 60_000;

export type FindActorDependencies = {
  readonly sessions: Pick<SessionStore, 'findSession' | 'touchSession' | 'deleteSession'>;
  readonly lifetime: SessionLifetime;
  readonly nowMs: () => number;
};

/** Who a session token stands for; `null` where it is unknown, too old or was signed out. */
export async function findActor(
  { sessions, lifetime, nowMs }: FindActorDependencies,
  token: string | undefined,
): Promise<Actor | null> {
  if (token === undefined || token === '') return null;
  const tokenHash = hashToken(token);
  const session = await sessions.findSession(tokenHash);
  if (session === null) return null;
  const now = nowMs();
  if (!isSessionAlive(session, lifetime, now)) {
    await sessions.deleteSession(tokenHash);
    return null;
  }
  if (now - session.lastSeenAt >= TOUCH_EVERY_MS) await sessions.touchSession(tokenHash, now);
  return { personId: session.person.personId, name: session.person.name };
}
