import type { CatalogueSource } from '../portals/catalogue-source';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { Portal } from '../portals/portal';

/** Who acts. Made only by the session: nothing that a browser sends becomes one. */
export type Actor = {
  readonly personId: string;
  readonly name: string;
};

/** A portal that the actor may see, with its connection. */
export type PortalAccess = {
  readonly portal: Portal;
  readonly hubspot: HubSpotPortal;
  readonly catalogue: CatalogueSource;
  /** The ceiling of HubSpot calls, for the cost line. */
  readonly callsPer10s: number;
  /** Calls by this process in the last ten seconds, for people to look at. */
  readonly recentCalls?: () => number;
  /** Under which all processes together count the calls of its token. */
  readonly limiterKey?: string;
};
