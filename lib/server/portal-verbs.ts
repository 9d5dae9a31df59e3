import 'server-only';
import { systemClock } from '../hubspot/clock';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import type { OAuthDependencies } from '../portals/connect-by-oauth';
import type { ConnectDependencies } from '../portals/connect-portal';
import { hashToken, newToken } from '../session/session-token';
import type { Actor } from '../submissions/portal-access';
import { publicUrl } from './env';
import { services } from './services';

const CALLBACK_PATH = '/oauth/callback';

/** What the verbs of `lib/portals` are given for somebody who is signed in. */
export function connectDependencies(actor: Actor): ConnectDependencies {
  const { environment, store, tokens, portals, runner } = services();
  return {
    actor: actor.personId,
    connections: store.connections,
    tokens,
    openPortal: ({ token, apiVersion }) =>
      createHubSpotPortal({
        baseUrl: environment.HUBSPOT_API_BASE_URL,
        apiVersion,
        token: () => token,
        limiter: createRateLimiter({ clock: systemClock }),
        deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      }),
    isReserved: portals.isReserved,
    onChanged: async () => {
      await portals.sync();
      // What waited for a person to reconnect goes on, whichever process works on it.
      await store.runs.endWaits(null);
      runner.wake();
    },
  };
}

/** `null` where no app of HubSpot is configured. */
export function oauthDependencies(actor: Actor): OAuthDependencies | null {
  const { environment, store, oauth } = services();
  if (oauth === null) return null;
  return {
    ...connectDependencies(actor),
    oauth,
    requests: store.oauthRequests,
    redirectUri: new URL(CALLBACK_PATH, publicUrl(environment)).href,
    nowMs: Date.now,
    newToken,
    hashToken,
  };
}
