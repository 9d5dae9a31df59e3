import { expiredToken, unauthenticated, type Answer } from './answers';
import type { OAuthServer } from './oauth-server';
import type { OpenPortal } from './portal-store';

/** Whom a bearer token lets in, and what it may do. */
export type Credential =
  | {
      readonly kind: 'known';
      readonly portal: OpenPortal;
      readonly scopes: readonly string[] | 'all';
      /** Calls with the same key share a rate limit. */
      readonly rateKey: string;
      readonly isOAuth: boolean;
    }
  | { readonly kind: 'refused'; readonly answer: Answer };

export function findCredential(
  authorization: string | null,
  { portals, oauth }: { readonly portals: readonly OpenPortal[]; readonly oauth: OAuthServer },
  nowMs: number,
): Credential {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return { kind: 'refused', answer: unauthenticated() };
  const portal = portals.find((each) => each.token === token);
  if (portal !== undefined) {
    const { scopes } = portal;
    return { kind: 'known', portal, scopes, rateKey: `app ${portal.hubId}`, isOAuth: false };
  }
  const access = oauth.state().accessTokens.find((each) => each.token === token);
  if (access === undefined) return { kind: 'refused', answer: unknownToken(oauth, nowMs) };
  if (nowMs >= access.expiresAt) {
    return { kind: 'refused', answer: expiredToken(access.expiresAt, nowMs) };
  }
  const granted = portals.find(({ hubId }) => hubId === access.hubId);
  if (granted === undefined) return { kind: 'refused', answer: unauthenticated() };
  const { scopes, clientId, hubId } = access;
  const rateKey = `oauth ${clientId} ${hubId}`;
  return { kind: 'known', portal: granted, scopes, rateKey, isOAuth: true };
}

function unknownToken(oauth: OAuthServer, nowMs: number): Answer {
  return oauth.settings().unknownToken === 'not_found' ? unauthenticated() : expiredToken(0, nowMs);
}
