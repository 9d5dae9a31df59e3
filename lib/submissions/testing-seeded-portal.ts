import { systemClock } from '../hubspot/clock';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import { createCatalogueSource, type CatalogueStore } from '../portals/catalogue-source';
import { Secret } from '../portals/secret';
import { createInProcessFetch } from '../simulator/in-process-fetch';
import { seedPortal, type SeedName } from '../simulator/seed';
import { createSimulator } from '../simulator/server';

const TOKEN = 'demo-token';

/** A seeded portal behind the real client, read with the token that it takes or another. */
export function openSeededPortal(seed: SeedName, token = TOKEN) {
  const simulator = createSimulator({
    portals: [{ token: TOKEN, state: seedPortal(seed) }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const hubspot = createHubSpotPortal({
    baseUrl: 'https://demo.invalid',
    apiVersion: '2026-09',
    token: () => new Secret(token),
    limiter: createRateLimiter({ clock: systemClock }),
    fetch: createInProcessFetch(simulator),
    deadlineMs: 5_000,
  });
  const catalogue = createCatalogueSource({
    hubId: 1,
    apiVersion: '2026-09',
    hubspot,
    store: keptInMemory(),
    nowMs: Date.now,
  });
  return { hubspot, catalogue };
}

/** Without it each look would read all schemas anew, and wait for the limit of calls. */
function keptInMemory(): CatalogueStore {
  let kept: { readonly json: string; readonly fetchedAt: number } | null = null;
  return {
    findCatalogue: () => Promise.resolve(kept),
    saveCatalogue: (_hubId, _apiVersion, catalogue) => {
      kept = catalogue;
      return Promise.resolve();
    },
  };
}
