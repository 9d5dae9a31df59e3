import { answerControl, CONTROL_ROOT } from './control';
import { findCredential } from './credentials';
import { createFaults } from './faults';
import { createJournal } from './journal';
import { matchOAuthRoute, type OAuthRoute } from './oauth-routes';
import { createOAuthServer } from './oauth-server';
import { DEFAULT_OAUTH_SETTINGS, type OAuthSettings } from './oauth-settings';
import { NO_GRANTS, type OAuthApp, type OAuthState } from './oauth-state';
import type { PortalState } from './portal-state';
import { openPortal, type OpenPortal, type SimulatedPortal } from './portal-store';
import type { RateLimit } from './rate-limit';
import { createRateLimiter } from './rate-limiter';
import { redactOAuthCall } from './redact-journal';
import { toResponse } from './responses';
import { runCall, type RanCall } from './run-call';
import { underFault } from './under-fault';

export type SimulatorOptions = {
  readonly portals: readonly SimulatedPortal[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Stores a portal's new state; a write is answered only after it. */
  readonly onChange: (state: PortalState) => Promise<void>;
  /** Waits, for faults that delay. */
  readonly sleepMs?: (ms: number) => Promise<void>;
  /** `null`, as where nothing is said, limits nothing. */
  readonly rateLimit?: RateLimit | null;
  /** Apps that may connect by OAuth; none where nothing is said. */
  readonly apps?: readonly OAuthApp[];
  readonly oauth?: OAuthSettings;
  readonly grants?: OAuthState;
  /** Stores what was granted; an OAuth call is answered only after it. */
  readonly onGrants?: (grants: OAuthState) => Promise<void>;
};

export type Simulator = {
  /** Answers as HubSpot; a dropped connection rejects with a TypeError, as `fetch` does. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly readState: (hubId: number) => PortalState | null;
  /** Puts a portal back, for instance to its seed; stored before it counts. */
  readonly replaceState: (state: PortalState) => Promise<void>;
};

type Received = {
  readonly request: Request;
  readonly url: URL;
  readonly bodyText: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
};

export function createSimulator(options: SimulatorOptions): Simulator {
  const { clock } = options;
  const portals = options.portals.map((portal) => openPortal(portal, options.onChange));
  const journal = createJournal();
  const faults = createFaults();
  const limiter = createRateLimiter(options.rateLimit ?? null, clock);
  const oauth = createOAuthServer({
    apps: options.apps ?? [],
    settings: options.oauth ?? DEFAULT_OAUTH_SETTINGS,
    initialState: options.grants ?? NO_GRANTS,
    portals,
    clock,
  });
  const sleepMs = options.sleepMs ?? sleepFor;
  const findPortal = (hubId: number): OpenPortal | undefined =>
    portals.find((portal) => portal.hubId === hubId);

  const journaled = async (
    received: Received,
    entry: { readonly hubId: number | null; readonly path: string; readonly body: string },
    run: (bodyText: string) => Promise<RanCall>,
  ): Promise<Response> => {
    const { url, bodyText, receivedAt } = received;
    const { method } = received.request;
    const effect = faults.take({ method, path: url.pathname + url.search, bodyText });
    const id = journal.begin({ ...entry, method, receivedAt, fault: effect?.kind ?? null });
    const apply = async (body: string) => {
      const ran = await run(body);
      journal.update(id, { applied: ran.applied });
      return ran.answer;
    };
    const response = await underFault(effect, { bodyText, receivedAt, apply, sleepMs });
    journal.update(id, { status: response.status, answeredAt: clock() });
    return response;
  };

  const handleOAuth = (received: Received, route: OAuthRoute): Promise<Response> => {
    const { url, request } = received;
    const contentType = request.headers.get('content-type') ?? '';
    const entry = redactOAuthCall({
      path: url.pathname + url.search,
      bodyText: received.bodyText,
    });
    return journaled(received, { hubId: null, ...entry }, async (bodyText) => {
      const query = url.searchParams;
      const ran = oauth.answer({ route, query, contentType, bodyText });
      if (ran.applied) await options.onGrants?.(oauth.state());
      return ran;
    });
  };

  const handleApi = (received: Received): Promise<Response> => {
    const { url, request, receivedAt } = received;
    const { method, headers } = request;
    const credential = findCredential(headers.get('authorization'), { portals, oauth }, receivedAt);
    const entry = {
      hubId: credential.kind === 'known' ? credential.portal.hubId : null,
      path: url.pathname + url.search,
      body: received.bodyText,
    };
    const accept = headers.get('accept') ?? '';
    return journaled(received, entry, (bodyText) =>
      runCall({ method, url, accept, bodyText, credential, receivedAt }, limiter, clock),
    );
  };

  return {
    handle: async (request) => {
      const receivedAt = clock();
      const url = new URL(request.url);
      const bodyText = await request.text();
      const { method } = request;
      if (url.pathname.startsWith(CONTROL_ROOT)) {
        const resource = url.pathname.slice(CONTROL_ROOT.length);
        const call = { method, resource, hubId: url.searchParams.get('hubId'), bodyText };
        const parts = { portals, journal, faults, limiter, oauth, clock };
        return toResponse(await answerControl(parts, call));
      }
      const received = { request, url, bodyText, receivedAt };
      const route = matchOAuthRoute(method, url.pathname);
      return route === null ? handleApi(received) : handleOAuth(received, route);
    },
    readState: (hubId) => findPortal(hubId)?.state() ?? null,
    replaceState: async (state) => {
      const portal = findPortal(state.account.portalId);
      if (portal === undefined) throw new Error(`No portal ${state.account.portalId} to replace.`);
      await portal.change(() => ({ nextState: state }));
    },
  };
}

function sleepFor(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
