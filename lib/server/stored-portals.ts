import { systemClock } from '../hubspot/clock';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter, type RateLimiter } from '../hubspot/rate-limiter';
import { createAccessTokenSource } from '../portals/access-token';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { OAuthApi } from '../portals/oauth';
import type { PortalConnection } from '../portals/portal-connection';
import type { TokenRecord, TokenStore } from '../portals/ports';
import { storedToken, whileStored } from '../portals/stored-token';
import type { TokenSource } from '../portals/token-source';
import type { Environment } from './env';

export type StoredPortals = {
  /** `null` where the token cannot be opened. */
  readonly open: (
    token: TokenRecord,
    connection: PortalConnection,
  ) => Promise<HubSpotPortal | null>;
};

/** Portals whose tokens are in the database. */
export function createStoredPortals({
  environment,
  tokens,
  oauth,
}: {
  readonly environment: Environment;
  readonly tokens: TokenStore;
  readonly oauth: OAuthApi | null;
}): StoredPortals {
  /** One per token: a portal that is opened anew goes on counting. */
  const limiters = new Map<string, RateLimiter>();

  const limiterOf = ({ hubId, version }: TokenRecord, callsPer10s: number): RateLimiter => {
    const key = `${hubId} ${version} ${callsPer10s}`;
    const limiter =
      limiters.get(key) ?? createRateLimiter({ clock: systemClock, callsPerWindow: callsPer10s });
    limiters.set(key, limiter);
    return limiter;
  };

  const sourceOf = ({ hubId, kind }: TokenRecord): TokenSource | null => {
    if (kind === 'token') return storedToken(() => tokens.openTokens(hubId));
    if (oauth === null) return null;
    const source = createAccessTokenSource({
      vault: tokens.vaultOf(hubId),
      oauth,
      nowMs: Date.now,
    });
    return whileStored(source, async () => (await tokens.openTokens(hubId)) !== null);
  };

  return {
    open: async (record, { portal, callsPer10s }) => {
      if ((await tokens.openTokens(record.hubId)) === null) return null;
      const token = sourceOf(record);
      if (token === null) return null;
      return createHubSpotPortal({
        baseUrl: environment.HUBSPOT_API_BASE_URL,
        apiVersion: portal.apiVersion,
        token,
        limiter: limiterOf(record, callsPer10s),
        deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      });
    },
  };
}
