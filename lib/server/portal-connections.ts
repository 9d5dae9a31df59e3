import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { createHubSpotPortal } from '../hubspot/portal';
import type { RateLimiter } from '../hubspot/rate-limiter';
import { accountPortal } from '../portals/account-portal';
import { createCatalogueSource } from '../portals/catalogue-source';
import { noticeCalls } from '../portals/notice-calls';
import { createRecentCalls } from '../portals/recent-calls';
import type { HubSpotFailure, HubSpotPortal } from '../portals/hubspot-portal';
import type { ApiVersion, ConnectionKind } from '../portals/portal';
import { CALLS_PER_10_S, type PortalConnection } from '../portals/portal-connection';
import type { TokenRecord, TokenStore } from '../portals/ports';
import type { Secret } from '../portals/secret';
import type { Store } from '../store/connection';
import type { PortalAccess } from '../submissions/portal-access';
import { keepReads } from './keep-reads';
import { openDemoPortals } from './demo-portal';
import type { Environment } from './env';
import { localLimiters, type LimiterOf } from './limiters';
import { limiterKeyOf, type StoredPortals } from './stored-portals';
import { watchCalls } from './watch-calls';

export type PortalConnections = {
  /** The portals that work without HubSpot. */
  readonly connectDemo: () => Promise<void>;
  /** Puts the HubSpot behind a demo portal back to its beginning, for a person; the history stays. */
  readonly resetDemo: (hubId: number, personId: string) => Promise<'reset' | 'not_a_demo'>;
  /**
   * Connects the portal of `HUBSPOT_ACCESS_TOKEN`; `null` where there is none or it went well. The
   * token is in memory only.
   */
  readonly connectEnvironment: () => Promise<HubSpotFailure | null>;
  /** Why the environment's portal is not connected; `null` where nothing is wrong. */
  readonly environmentFailure: () => HubSpotFailure | null;
  /** Opens and closes what the database says, and takes over what people changed there. */
  readonly sync: () => Promise<void>;
  /** Whether the demo or the environment has this portal. */
  readonly isReserved: (hubId: number) => boolean;
  /** `null` where the portal is unknown or has no connection now. */
  readonly accessTo: (hubId: number) => PortalAccess | null;
};

export type PortalConnectionsOptions = {
  readonly environment: Environment;
  readonly store: Store;
  readonly tokens: TokenStore;
  readonly stored: StoredPortals;
  readonly logger: Logger;
  readonly limiterOf?: LimiterOf;
};

type Opening = {
  readonly connection: ConnectionKind;
  readonly apiVersion: ApiVersion;
  /** `null` where this process counts for itself. */
  readonly limiterKey: string | null;
};

/** `openedAs` is what the connection depends on: another one is opened anew. */
type Open = { readonly access: PortalAccess; readonly openedAs: string | null };

export function createPortalConnections(options: PortalConnectionsOptions): PortalConnections {
  const { environment, store, tokens, stored, logger, limiterOf = localLimiters() } = options;
  const connected = new Map<number, Open>();
  const resets = new Map<number, () => Promise<void>>();
  let environmentFailure: HubSpotFailure | null = null;
  let syncing: Promise<void> = Promise.resolve();

  const open = (
    { portal, callsPer10s, state }: PortalConnection,
    hubspot: HubSpotPortal,
    { openedAs, limiterKey }: Pick<Open, 'openedAs'> & { readonly limiterKey: string | null },
  ): void => {
    const { hubId, apiVersion } = portal;
    const recent = createRecentCalls(Date.now);
    const watched = watchCalls(noticeCalls(hubspot, recent.note), {
      hubId,
      state: state === 'connected' ? state : 'needs_reauth',
      connections: store.connections,
      logger,
    });
    const catalogue = createCatalogueSource({
      hubId,
      apiVersion,
      hubspot: watched,
      store: store.portals,
      nowMs: Date.now,
    });
    const kept = keepReads(watched, { hubId, drift: store.drift, catalogue, logger });
    connected.set(hubId, {
      access: {
        portal,
        hubspot: kept,
        catalogue,
        callsPer10s,
        recentCalls: recent.count,
        ...(limiterKey !== null && { limiterKey }),
      },
      openedAs,
    });
  };

  const connect = async (
    hubspot: HubSpotPortal,
    { connection, apiVersion, limiterKey }: Opening,
  ): Promise<HubSpotFailure | null> => {
    const account = await hubspot.readAccount('person');
    if (!account.ok) return account.error;
    const portal = accountPortal(account.value, { connection, apiVersion });
    if (connected.get(portal.hubId)?.access.portal.connection === 'demo') {
      return sameHubIdAsDemo(portal.hubId);
    }
    await store.portals.upsertPortal(portal);
    const known = await store.connections.findConnection(portal.hubId);
    if (known !== null) {
      const as = { openedAs: null, limiterKey };
      open({ ...known, callsPer10s: CALLS_PER_10_S.default }, hubspot, as);
    }
    return null;
  };

  const isReserved = (hubId: number): boolean => connected.get(hubId)?.openedAs === null;

  const openStored = async (token: TokenRecord, connection: PortalConnection): Promise<void> => {
    const { hubId, kind, version } = token;
    const { apiVersion } = connection.portal;
    const openedAs = [kind, version, apiVersion, connection.callsPer10s].join(' ');
    if (connected.get(hubId)?.openedAs === openedAs) return;
    const hubspot = await stored.open(token, connection);
    if (hubspot === null) {
      connected.delete(hubId);
      await store.connections.saveState(hubId, 'needs_reauth', 'server');
      return;
    }
    // The environment had this portal before.
    const portal = { ...connection.portal, connection: kind };
    if (connection.portal.connection !== kind) await store.portals.upsertPortal(portal);
    open({ ...connection, portal }, hubspot, { openedAs, limiterKey: limiterKeyOf(hubId) });
  };

  const sync = async (): Promise<void> => {
    const [records, all] = [await tokens.listTokens(), await store.connections.listConnections()];
    const known = new Map(all.map((connection) => [connection.portal.hubId, connection]));
    for (const record of records) {
      const connection = known.get(record.hubId);
      if (connection !== undefined && !isReserved(record.hubId)) {
        await openStored(record, connection);
      }
    }
    const kept = new Set(records.map(({ hubId }) => hubId));
    for (const [hubId, { access, openedAs }] of connected) {
      const portal = known.get(hubId)?.portal;
      if (openedAs !== null && !kept.has(hubId)) connected.delete(hubId);
      else if (portal !== undefined) {
        connected.set(hubId, { access: { ...access, portal }, openedAs });
      }
    }
  };

  return {
    connectDemo: async () => {
      const demos = await openDemoPortals({
        states: store.simulatorStates,
        isShared: store.engine === 'postgres',
        deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      });
      for (const { hubId, hubspot, reset } of demos) {
        const failure = await connect(hubspot, {
          connection: 'demo',
          apiVersion: '2026-09',
          limiterKey: null,
        });
        if (failure !== null) throw new Error(`The demo portal did not open: ${failure.message}`);
        resets.set(hubId, reset);
      }
    },
    resetDemo: async (hubId, personId) => {
      const reset = resets.get(hubId);
      if (reset === undefined) return 'not_a_demo';
      await store.audit.append({
        actor: personId,
        action: 'demo.reset',
        subject: String(hubId),
        hubId,
        details: {},
      });
      await reset();
      // Labels that were made since are gone.
      await connected.get(hubId)?.access.catalogue.refresh();
      return 'reset';
    },
    connectEnvironment: async () => {
      const token = environment.HUBSPOT_ACCESS_TOKEN;
      if (token === undefined) return null;
      const limiterKey = limiterKeyOfToken(token);
      const limiter = limiterOf(limiterKey, CALLS_PER_10_S.default);
      environmentFailure = await connect(openEnvironmentPortal(environment, token, limiter), {
        connection: 'environment',
        apiVersion: environment.HUBSPOT_API_VERSION,
        limiterKey,
      });
      return environmentFailure;
    },
    environmentFailure: () => environmentFailure,
    sync: () => {
      // One after the other: two at once would open a portal twice.
      const next = syncing.then(sync);
      syncing = next.catch(() => undefined);
      return next;
    },
    isReserved,
    accessTo: (hubId) => connected.get(hubId)?.access ?? null,
  };
}

/** Two portals under one hub id would share one history. */
function sameHubIdAsDemo(hubId: number): HubSpotFailure {
  return {
    kind: 'refused',
    message: `its Hub ID ${hubId} is that of a demo portal. For the simulator, use the seed "plain".`,
    httpStatus: null,
    category: null,
    subCategory: null,
    correlationId: null,
    context: {},
    retryAfterMs: null,
    policyName: null,
  };
}

/** Other processes with this token know it by the same name; the token itself is in no name. */
function limiterKeyOfToken(token: Secret): string {
  return `token:${createHash('sha256').update(token.reveal()).digest('hex').slice(0, 32)}`;
}

function openEnvironmentPortal(
  environment: Environment,
  token: Secret,
  limiter: RateLimiter,
): HubSpotPortal {
  return createHubSpotPortal({
    baseUrl: environment.HUBSPOT_API_BASE_URL,
    apiVersion: environment.HUBSPOT_API_VERSION,
    token: () => token,
    limiter,
    deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
  });
}
