import type { SessionStore } from '../store/session-store';
import { userInfo } from 'node:os';
import type { SessionLifetime } from './session-lifetime';
import { hashToken, newToken } from './session-token';

const LINK_LIFETIME_MS = 60 * 60_000;

type SignInDependencies = {
  readonly sessions: Pick<SessionStore, 'saveSignInLink' | 'useSignInLink'>;
  readonly nowMs: () => number;
};

/** Makes a sign-in link's token: good once, for an hour. A preset token is taken as it is. */
export async function createSignInToken(
  { sessions, nowMs }: SignInDependencies,
  presetToken?: string,
): Promise<string> {
  const token = presetToken ?? newToken();
  const createdAt = nowMs();
  await sessions.saveSignInLink({
    tokenHash: hashToken(token),
    createdAt,
    expiresAt: createdAt + LINK_LIFETIME_MS,
  });
  return token;
}

export type SignIn =
  | { readonly kind: 'signed_in'; readonly sessionToken: string; readonly maxAgeSeconds: number }
  | { readonly kind: 'unknown' | 'used' | 'expired' };

/** Spends a sign-in link. The session's token is new: nothing that was there before signs in. */
export async function signIn(
  { sessions, nowMs, lifetime }: SignInDependencies & { readonly lifetime: SessionLifetime },
  linkToken: string,
): Promise<SignIn> {
  const sessionToken = newToken();
  const now = nowMs();
  const outcome = await sessions.useSignInLink(hashToken(linkToken), now, {
    tokenHash: hashToken(sessionToken),
    expiresAt: now + lifetime.absoluteMs,
    ownerName: ownerName(),
  });
  if (outcome.kind !== 'signed_in') return outcome;
  return {
    kind: 'signed_in',
    sessionToken,
    maxAgeSeconds: Math.floor(lifetime.absoluteMs / 1000),
  };
}

/** The first person is whoever started Linkcap: history needs a name, and can have a better one. */
function ownerName(): string {
  try {
    const { username } = userInfo();
    return username === 'root' || username === '' ? 'Owner' : username;
  } catch {
    return 'Owner'; // A container's user may have no name.
  }
}
