import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import { systemClock } from '../hubspot/clock';
import { Secret } from '../portals/secret';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import { newToken } from '../session/session-token';
import { createInProcessFetch } from '../simulator/in-process-fetch';
import { parsePortalState } from '../simulator/parse-portal-state';
import type { PortalState } from '../simulator/portal-state';
import { HUBSPOT_RATE_LIMIT } from '../simulator/rate-limit';
import { seedPortal } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import type { SimulatorStateStore } from '../store/simulator-state-store';

/** Nobody listens there: calls go to the simulator in this process. */
const DEMO_BASE_URL = 'https://demo.invalid';

/** One company's two accounts: the same labels under other ids, and no limits in the sandbox. */
const DEMO_SEEDS = ['demo', 'sandbox'] as const;

export type DemoPortal = {
  readonly hubId: number;
  readonly hubspot: HubSpotPortal;
  /** Puts the simulated HubSpot back to its seed. */
  readonly reset: () => Promise<void>;
};

type DemoOptions = { readonly states: SimulatorStateStore; readonly deadlineMs: number };

/**
 * The demo portals: the same client that talks to HubSpot, each over an embedded simulator of its
 * own. What is changed there is kept in the database before the simulator answers.
 */
export function openDemoPortals(options: DemoOptions): Promise<readonly DemoPortal[]> {
  return Promise.all(DEMO_SEEDS.map((seed) => openDemoPortal(seedPortal(seed), options)));
}

async function openDemoPortal(
  seed: PortalState,
  { states, deadlineMs }: DemoOptions,
): Promise<DemoPortal> {
  const stored = await states.findState(seed.account.portalId);
  const state = stored === null ? seed : parsePortalState(JSON.parse(stored));
  // Only this process knows it, and only for its lifetime.
  const token = newToken();
  const simulator = createSimulator({
    portals: [{ token, state }],
    clock: Date.now,
    rateLimit: HUBSPOT_RATE_LIMIT,
    onChange: (changed) => states.saveState(changed.account.portalId, JSON.stringify(changed)),
  });
  const hubspot = createHubSpotPortal({
    baseUrl: DEMO_BASE_URL,
    apiVersion: '2026-09',
    token: () => new Secret(token),
    limiter: createRateLimiter({ clock: systemClock }),
    fetch: createInProcessFetch(simulator),
    deadlineMs,
  });
  return { hubId: seed.account.portalId, hubspot, reset: () => simulator.replaceState(seed) };
}
