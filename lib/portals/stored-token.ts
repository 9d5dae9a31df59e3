import { fail, succeed, type Result } from '../result';
import { noToken } from './access-token';
import type { HubSpotFailure } from './hubspot-portal';
import type { PortalTokens } from './ports';
import type { Secret } from './secret';
import type { TokenSource } from './token-source';

/**
 * A service key that is kept in the database: read before each call, so that the one of a person
 * who reconnects counts at once, in every process.
 */
export function storedToken(open: () => Promise<PortalTokens | null>): TokenSource {
  const current = async (): Promise<Result<Secret, HubSpotFailure>> => {
    const held = await open();
    return held === null ? fail(noToken()) : succeed(held.accessToken);
  };
  return { current, renew: current };
}

/** The same, but only while the portal is connected: what is under way stops when it is not. */
export function whileStored(source: TokenSource, isStored: () => Promise<boolean>): TokenSource {
  return {
    current: async () => ((await isStored()) ? source.current() : fail(noToken())),
    renew: async (refused) => ((await isStored()) ? source.renew(refused) : fail(noToken())),
  };
}
