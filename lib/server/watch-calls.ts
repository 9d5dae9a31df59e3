import type { Logger } from 'pino';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import { noticeCalls } from '../portals/notice-calls';
import type { TokenState } from '../portals/portal-connection';
import type { ConnectionStore } from '../portals/ports';

/** The last call is for people to look at: to the minute is enough. */
const SAVE_EVERY_MS = 60_000;

/** Keeps when a portal was called last, and whether HubSpot still takes its token. */
export function watchCalls(
  hubspot: HubSpotPortal,
  {
    hubId,
    state,
    connections,
    logger,
  }: {
    readonly hubId: number;
    readonly state: TokenState;
    readonly connections: Pick<ConnectionStore, 'saveLastCall' | 'saveState'>;
    readonly logger: Logger;
  },
): HubSpotPortal {
  let savedAt = Number.NEGATIVE_INFINITY;
  let known = state;
  const keep = (saving: Promise<void>): void => {
    saving.catch((error: unknown) => {
      logger.warn({ err: error, hubId }, 'What is known of a portal could not be kept.');
    });
  };
  return noticeCalls(hubspot, (failure) => {
    const now = Date.now();
    const isDue = now - savedAt >= SAVE_EVERY_MS;
    if (isDue) {
      savedAt = now;
      keep(connections.saveLastCall(hubId, now));
    }
    const found = stateAfter(failure?.kind ?? null);
    // When it is due also what seems known: another process, or a late answer, may have changed it.
    if (found === null || (found === known && !isDue)) return;
    known = found;
    keep(connections.saveState(hubId, found, 'server'));
  });
}

/** `null` where the answer says nothing of the token. */
function stateAfter(failureKind: string | null): TokenState | null {
  if (failureKind === null) return 'connected';
  return failureKind === 'unauthorized' ? 'needs_reauth' : null;
}
