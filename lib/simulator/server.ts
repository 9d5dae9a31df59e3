import { answerCall, type CallOutcome } from './answer-call';
import {
  internalError,
  methodNotAllowed,
  missingScopes,
  noSuchRoute,
  unauthenticated,
  type Answer,
} from './answers';
import { answerControl, CONTROL_ROOT } from './control';
import { createFaults, type FaultEffect } from './faults';
import { createJournal } from './journal';
import type { PortalState } from './portal-state';
import { openPortal, type OpenPortal, type SimulatedPortal } from './portal-store';
import { ConnectionDroppedError, toResponse, truncatedResponse } from './responses';
import { matchRoute } from './routes';
import { REQUIRED_SCOPES, type ScopeGroup } from './scopes';

export type SimulatorOptions = {
  readonly portals: readonly SimulatedPortal[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Stores a portal's new state; a write is answered only after it. */
  readonly onChange: (state: PortalState) => Promise<void>;
  /** Waits, for faults that delay. */
  readonly sleepMs?: (ms: number) => Promise<void>;
};

export type Simulator = {
  /** Answers as HubSpot; a dropped connection rejects with a TypeError, as `fetch` does. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly readState: (hubId: number) => PortalState | null;
  /** Puts a portal back, for instance to its seed; stored before it counts. */
  readonly replaceState: (state: PortalState) => Promise<void>;
};

type ApiRequest = {
  readonly method: string;
  readonly url: URL;
  readonly accept: string;
  readonly bodyText: string;
  readonly portal: OpenPortal | undefined;
  readonly receivedAt: number;
};

export function createSimulator(options: SimulatorOptions): Simulator {
  const portals = options.portals.map((portal) => openPortal(portal, options.onChange));
  const journal = createJournal();
  const faults = createFaults();
  const sleepMs = options.sleepMs ?? sleepFor;
  const findPortal = (hubId: number): OpenPortal | undefined =>
    portals.find((portal) => portal.hubId === hubId);

  const handleApi = async (request: ApiRequest): Promise<Response> => {
    const { method, bodyText, receivedAt } = request;
    const path = request.url.pathname + request.url.search;
    const effect = faults.take({ method, path, bodyText });
    const id = journal.begin({
      hubId: request.portal?.hubId ?? null,
      method,
      path,
      body: bodyText,
      receivedAt,
      fault: effect?.kind ?? null,
    });
    const apply = async (): Promise<Answer> => {
      const outcome = await runCall(request, options.clock);
      journal.update(id, { applied: outcome.nextState !== null });
      return outcome.answer;
    };
    const response = await underFault(effect, apply, sleepMs);
    journal.update(id, { status: response.status, answeredAt: options.clock() });
    return response;
  };

  return {
    handle: async (request) => {
      const receivedAt = options.clock();
      const url = new URL(request.url);
      const bodyText = await request.text();
      const { method } = request;
      if (url.pathname.startsWith(CONTROL_ROOT)) {
        const resource = url.pathname.slice(CONTROL_ROOT.length);
        const call = { method, resource, hubId: url.searchParams.get('hubId'), bodyText };
        return toResponse(await answerControl({ portals, journal, faults }, call));
      }
      const accept = request.headers.get('accept') ?? '';
      const token = bearerToken(request.headers.get('authorization'));
      const portal = portals.find((each) => each.token === token);
      return handleApi({ method, url, accept, bodyText, portal, receivedAt });
    },
    readState: (hubId) => findPortal(hubId)?.state() ?? null,
    replaceState: async (state) => {
      const portal = findPortal(state.account.portalId);
      if (portal === undefined) throw new Error(`No portal ${state.account.portalId} to replace.`);
      await portal.change(() => ({ nextState: state }));
    },
  };
}

async function underFault(
  effect: FaultEffect | null,
  apply: () => Promise<Answer>,
  sleepMs: (ms: number) => Promise<void>,
): Promise<Response> {
  switch (effect?.kind) {
    case undefined:
      return toResponse(await apply());
    case 'answer': {
      if (effect.apply) await apply();
      return toResponse(faultAnswer(effect));
    }
    case 'delay': {
      await sleepMs(effect.beforeApplyMs);
      const answer = await apply();
      await sleepMs(effect.beforeAnswerMs);
      return toResponse(answer);
    }
    case 'drop':
      if (effect.when === 'after_apply') await apply();
      throw new ConnectionDroppedError();
    case 'truncate':
      return truncatedResponse(await apply());
  }
}

function faultAnswer(effect: Extract<FaultEffect, { kind: 'answer' }>): Answer {
  const { status, body } = effect;
  const headers = { 'content-type': 'application/json;charset=utf-8', ...effect.headers };
  if (body === undefined) return { status, headers, body: null };
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

async function runCall(request: ApiRequest, now: () => number): Promise<CallOutcome> {
  const { method, url, accept, bodyText, portal, receivedAt } = request;
  const route = matchRoute(method, url.pathname);
  if (route.kind === 'none') return unchanged(noSuchRoute(accept));
  if (route.kind === 'method_not_allowed') return unchanged(methodNotAllowed());
  if (portal === undefined) return unchanged(unauthenticated());
  if (!hasScope(portal, route.scopeGroup)) return unchanged(missingScopes(route.scopeGroup));
  const { operation, objects } = route;
  const call = { operation, objects, bodyText, receivedAt, now };
  if (method === 'GET') return answerCall(portal.state(), call);
  try {
    return await portal.change((state) => answerCall(state, call));
  } catch (error) {
    return unchanged(internalError(error));
  }
}

function hasScope(portal: OpenPortal, group: ScopeGroup): boolean {
  const { scopes } = portal;
  return scopes === 'all' || REQUIRED_SCOPES[group].some((scope) => scopes.includes(scope));
}

function unchanged(answer: Answer): CallOutcome {
  return { answer, nextState: null };
}

function bearerToken(authorization: string | null): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

function sleepFor(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
