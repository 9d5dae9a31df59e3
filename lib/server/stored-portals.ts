import { createHubSpotPortal } from '../hubspot/portal';
import { createAccessTokenSource } from '../portals/access-token';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { OAuthApi } from '../portals/oauth';
import type { PortalConnection } from '../portals/portal-connection';
import type { TokenRecord, TokenStore } from '../portals/ports';
import { storedToken, whileStored } from '../portals/stored-token';
import type { TokenSource } from '../portals/token-source';
import type { Environment } from './env';
import { localLimiters, type LimiterOf } from './limiters';

export type StoredPortals = {
  /** `null` where the token cannot be opened. */
  readonly open: (
    token: TokenRecord,
    connection: PortalConnection,
  ) => Promise<HubSpotPortal | null>;
};

/** A portal has one token in the database, which changes; its calls are counted as one. */
export function limiterKeyOf(hubId: number): string {
  return `portal:${hubId}`;
}

/** Portals whose tokens are in the database. */
export function createStoredPortals({
  environment,
  tokens,
  oauth,
  limiterOf = localLimiters(),
}: {
  readonly environment: Environment;
  readonly tokens: TokenStore;
  readonly oauth: OAuthApi | null;
  readonly limiterOf?: LimiterOf;
}): StoredPortals {
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
        limiter: limiterOf(limiterKeyOf(record.hubId), callsPer10s),
        deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      });
    },
  };
}
