import type { Result } from '../result';
import type { HubSpotFailure } from './hubspot-portal';
import type { Secret } from './secret';

/** Where a portal's access token comes from. It is asked before each call. */
export type TokenSource = {
  readonly current: () => Promise<Result<Secret, HubSpotFailure>>;
  /** A newer token than the one that HubSpot answered 401; the same one where there is none. */
  readonly renew: (refused: Secret) => Promise<Result<Secret, HubSpotFailure>>;
};

/** A service key, a private app's token, or the environment's: nothing here can renew it. */
export function fixedToken(token: () => Secret | Promise<Secret>): TokenSource {
  return {
    current: async () => ({ ok: true, value: await token() }),
    renew: (refused) => Promise.resolve({ ok: true, value: refused }),
  };
}
