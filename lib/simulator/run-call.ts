import { answerCall } from './answer-call';
import {
  internalError,
  methodNotAllowed,
  missingScopes,
  noSuchRoute,
  type Answer,
} from './answers';
import { unchanged, type CallOutcome } from './call';
import type { Credential } from './credentials';
import type { RateLimiter } from './rate-limiter';
import { matchRoute } from './routes';
import { REQUIRED_SCOPES, type ScopeGroup } from './scopes';

export type ApiCall = {
  readonly method: string;
  readonly url: URL;
  readonly accept: string;
  readonly bodyText: string;
  readonly credential: Credential;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
};

export type RanCall = { readonly answer: Answer; readonly applied: boolean };

/** What HubSpot checks before it does anything: path, token, rate, scopes. */
export async function runCall(
  call: ApiCall,
  limiter: RateLimiter,
  now: () => number,
): Promise<RanCall> {
  const { method, url, accept, credential } = call;
  const route = matchRoute(method, url.pathname);
  if (route.kind === 'none') return notApplied(noSuchRoute(accept));
  if (route.kind === 'method_not_allowed') return notApplied(methodNotAllowed());
  if (credential.kind === 'refused') return notApplied(credential.answer);
  const { portal, scopes, rateKey, isOAuth } = credential;
  let applied = false;
  const run = async (): Promise<Answer> => {
    if (!hasScope(scopes, route.scopeGroup)) return missingScopes(route.scopeGroup);
    const { operation, version, parameters } = route;
    const { bodyText, receivedAt } = call;
    const query = url.searchParams;
    const asked = { operation, version, parameters, query, bodyText, receivedAt, now };
    if (method === 'GET') return answerCall(portal.state(), asked).answer;
    const outcome = await portal
      .change((state) => answerCall(state, asked))
      .catch((error: unknown): CallOutcome => unchanged(internalError(error)));
    applied = outcome.nextState !== null;
    return outcome.answer;
  };
  const { timeZone } = portal.state().account;
  const answer = await limiter.limit({ key: rateKey, timeZone, isOAuth }, run);
  return { answer, applied };
}

function hasScope(scopes: readonly string[] | 'all', group: ScopeGroup): boolean {
  return scopes === 'all' || REQUIRED_SCOPES[group].some((scope) => scopes.includes(scope));
}

function notApplied(answer: Answer): RanCall {
  return { answer, applied: false };
}
