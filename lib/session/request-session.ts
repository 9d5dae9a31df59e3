import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { publicUrl } from '../server/env';
import { services } from '../server/services';
import type { Actor } from '../submissions/portal-access';
import { findActor } from './find-actor';
import { sessionCookie } from './session-cookie';
import { sessionLifetime, type SessionLifetime } from './session-lifetime';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Who this request is from. Every page calls this first: it also keeps the page from being frozen. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActorByToken(await readSessionToken());
  if (actor === null) redirect('/sign-in');
  return actor;
}

export async function readSessionToken(): Promise<string | undefined> {
  const jar = await cookies();
  return jar.get(sessionCookieFor(0).name)?.value;
}

export function findActorByToken(token: string | undefined): Promise<Actor | null> {
  const { store } = services();
  return findActor(
    { sessions: store.sessions, lifetime: currentLifetime(), nowMs: Date.now },
    token,
  );
}

export function currentLifetime(): SessionLifetime {
  return sessionLifetime(LOOPBACK_NAMES.includes(publicUrl(services().environment).hostname));
}

/** The cookie as this installation names it. */
export function sessionCookieFor(maxAgeSeconds: number) {
  const { environment } = services();
  return sessionCookie({
    port: environment.PORT,
    isHttps: publicUrl(environment).protocol === 'https:',
    maxAgeSeconds,
  });
}
