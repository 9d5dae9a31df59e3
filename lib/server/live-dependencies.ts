import 'server-only';
import type { LiveDependencies } from '../submissions/live-submission';
import { services } from './services';

/** For a portal without a connection: only what it would take is told by it. */
const CALLS_PER_10_S = 100;

/** What the verbs that follow a submission are given; `hubIds`: the portals the person may see. */
export function liveDependencies(hubIds: readonly number[]): LiveDependencies {
  const { environment, store, portals } = services();
  // One of several processes knows only its own calls.
  const isAlone = environment.DATABASE_URL === undefined;
  return {
    submissions: store.submissions,
    live: store.live,
    hubIds,
    nowMs: Date.now,
    callsPer10s: (hubId) => portals.accessTo(hubId)?.callsPer10s ?? CALLS_PER_10_S,
    rateUse: async (hubId) => {
      const access = portals.accessTo(hubId);
      if (access === null) return null;
      const { callsPer10s, limiterKey, recentCalls } = access;
      if (limiterKey !== undefined && !isAlone) {
        return store.findRateUse({ limiterKey, configured: callsPer10s });
      }
      const used = isAlone ? recentCalls?.() : undefined;
      return used === undefined ? null : { used, ceiling: callsPer10s };
    },
  };
}

export async function visibleHubIds(): Promise<readonly number[]> {
  const portals = await services().store.portals.listPortals();
  return portals.map(({ hubId }) => hubId);
}
