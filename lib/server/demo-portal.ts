import { createHubSpotPortal } from '../hubspot/portal';
import type { Fetch } from '../hubspot/exchange';
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

type DemoOptions = {
  readonly states: SimulatorStateStore;
  readonly deadlineMs: number;
  /** Other processes have the same demo portals: what they changed there is read before each call. */
  readonly isShared: boolean;
};

/**
 * The demo portals: the same client that talks to HubSpot, each over an embedded simulator of its
 * own. What is changed there is kept in the database before the simulator answers.
 */
export function openDemoPortals(options: DemoOptions): Promise<readonly DemoPortal[]> {
  return Promise.all(DEMO_SEEDS.map((seed) => openDemoPortal(seedPortal(seed), options)));
}

async function openDemoPortal(
  seed: PortalState,
  { states, deadlineMs, isShared }: DemoOptions,
): Promise<DemoPortal> {
  const stored = await states.findState(seed.account.portalId);
  let known = stored;
  let isReading = false;
  const state = stored === null ? seed : parsePortalState(JSON.parse(stored));
  // Only this process knows it, and only for its lifetime.
  const token = newToken();
  const simulator = createSimulator({
    portals: [{ token, state }],
    clock: Date.now,
    rateLimit: HUBSPOT_RATE_LIMIT,
    onChange: async (changed) => {
      if (isReading) return;
      known = JSON.stringify(changed);
      await states.saveState(changed.account.portalId, known);
    },
  });
  const readAgain = async (): Promise<void> => {
    const json = await states.findState(seed.account.portalId);
    if (json === null || json === known) return;
    known = json;
    isReading = true;
    await simulator.replaceState(parsePortalState(JSON.parse(json)));
    isReading = false;
  };
  const call = createInProcessFetch(simulator);
  const hubspot = createHubSpotPortal({
    baseUrl: DEMO_BASE_URL,
    apiVersion: '2026-09',
    token: () => new Secret(token),
    limiter: createRateLimiter({ clock: systemClock }),
    fetch: isShared ? inTurn(call, readAgain) : call,
    deadlineMs,
  });
  return { hubId: seed.account.portalId, hubspot, reset: () => simulator.replaceState(seed) };
}

/** One call after the other, each upon the newest state. */
function inTurn(call: Fetch, before: () => Promise<void>): Fetch {
  let last: Promise<unknown> = Promise.resolve();
  return (url, init) => {
    const answer = last.then(before).then(() => call(url, init));
    last = answer.catch(() => undefined);
    return answer;
  };
}
