import { systemClock } from '../hubspot/clock';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import type { Secret } from '../portals/secret';
import { accountPortal } from '../portals/account-portal';
import { createCatalogueSource } from '../portals/catalogue-source';
import type { HubSpotFailure, HubSpotPortal } from '../portals/hubspot-portal';
import type { ApiVersion, ConnectionKind, Portal } from '../portals/portal';
import type { Store } from '../store/connection';
import type { PortalAccess } from '../submissions/portal-access';
import { openDemoPortal } from './demo-portal';
import type { Environment } from './env';

/** HubSpot's lowest published ceiling for these calls. */
const CALLS_PER_10_S = 100;

export type PortalConnections = {
  readonly connectDemo: () => Promise<void>;
  /**
   * Connects the portal of `HUBSPOT_ACCESS_TOKEN`; `null` where there is none or it went well. The
   * token is in memory only.
   */
  readonly connectEnvironment: () => Promise<HubSpotFailure | null>;
  /** Why the environment's portal is not connected; `null` where nothing is wrong. */
  readonly environmentFailure: () => HubSpotFailure | null;
  /** `null` where the portal is unknown or has no connection now. */
  readonly accessTo: (hubId: number) => PortalAccess | null;
};

export function createPortalConnections(environment: Environment, store: Store): PortalConnections {
  const connected = new Map<number, PortalAccess>();
  let environmentFailure: HubSpotFailure | null = null;

  const connect = async (
    hubspot: HubSpotPortal,
    { connection, apiVersion }: { connection: ConnectionKind; apiVersion: ApiVersion },
  ): Promise<HubSpotFailure | null> => {
    const account = await hubspot.readAccount('person');
    if (!account.ok) return account.error;
    const portal: Portal = accountPortal(account.value, { connection, apiVersion });
    if (connected.get(portal.hubId)?.portal.connection === 'demo') {
      return sameHubIdAsDemo(portal.hubId);
    }
    await store.portals.upsertPortal(portal);
    const catalogue = createCatalogueSource({
      hubId: portal.hubId,
      apiVersion,
      hubspot,
      store: store.portals,
      nowMs: Date.now,
    });
    connected.set(portal.hubId, { portal, hubspot, catalogue, callsPer10s: CALLS_PER_10_S });
    return null;
  };

  return {
    connectDemo: async () => {
      const hubspot = await openDemoPortal({
        states: store.simulatorStates,
        deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      });
      const failure = await connect(hubspot, { connection: 'demo', apiVersion: '2026-09' });
      if (failure !== null) throw new Error(`The demo portal did not open: ${failure.message}`);
    },
    connectEnvironment: async () => {
      const token = environment.HUBSPOT_ACCESS_TOKEN;
      if (token === undefined) return null;
      environmentFailure = await connect(openEnvironmentPortal(environment, token), {
        connection: 'environment',
        apiVersion: environment.HUBSPOT_API_VERSION,
      });
      return environmentFailure;
    },
    environmentFailure: () => environmentFailure,
    accessTo: (hubId) => connected.get(hubId) ?? null,
  };
}

/** Two portals under one hub id would share one history. */
function sameHubIdAsDemo(hubId: number): HubSpotFailure {
  return {
    kind: 'refused',
    message: `its Hub ID ${hubId} is that of the demo portal. For the simulator, use the seed "plain".`,
    httpStatus: null,
    category: null,
    subCategory: null,
    correlationId: null,
    context: {},
    retryAfterMs: null,
    policyName: null,
  };
}

function openEnvironmentPortal(environment: Environment, token: Secret): HubSpotPortal {
  return createHubSpotPortal({
    baseUrl: environment.HUBSPOT_API_BASE_URL,
    apiVersion: environment.HUBSPOT_API_VERSION,
    token: () => token,
    limiter: createRateLimiter({ clock: systemClock, callsPerWindow: CALLS_PER_10_S }),
    deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
  });
}
