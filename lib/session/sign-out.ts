import 'server-only';
import { cookies } from 'next/headers';
import { services } from '../server/services';
import { readSessionToken, sessionCookieFor } from './request-session';
import { hashToken } from './session-token';

/** Ends this request's session on the server, then in the browser. Nothing happens without one. */
export async function endSession(): Promise<void> {
  const token = await readSessionToken();
  if (token === undefined) return;
  await services().store.sessions.deleteSession(hashToken(token));
  const { name, options } = sessionCookieFor(0);
  (await cookies()).set(name, '', options);
}
