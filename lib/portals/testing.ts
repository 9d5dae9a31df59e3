import { sleep } from '../hubspot/clock';
import type { Fetch } from '../hubspot/exchange';
import { createOAuthApi } from '../hubspot/oauth-api';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import { jsonResponse, type VirtualClock } from '../hubspot/testing';
import { createAccessTokenSource, type TokenVault } from './access-token';
import { Secret } from './secret';
import type { OAuthTokens } from './token-step';

const LATENCY_MS = 200;
const LIFETIME_MS = 1_800_000;

type Refusal = { readonly status: number; readonly body: unknown };

/** A HubSpot that knows one grant: it judges each token when the call arrives. */
export function createTokenServer(clock: VirtualClock) {
  const valid = new Map<string, number>();
  const seen = { calls: 0, unauthorized: 0, refreshedWith: [] as string[] };
  const server = {
    clock,
    seen,
    rotates: false,
    /** Refresh tokens that HubSpot was asked to forget. */
    revoked: [] as string[],
    refreshRefusal: null as Refusal | null,
    issue: (): string => {
      const token = `access-${valid.size + 1}`;
      valid.set(token, clock.epochMs() + LIFETIME_MS);
      return token;
    },
    /** Every token so far, though the clock says that it is good. */
    revokeAll: () => {
      for (const token of valid.keys()) valid.set(token, 0);
    },
    fetch: (async (url, init) => {
      const answer = answerTo(url, init);
      await sleep(clock, LATENCY_MS);
      return answer;
    }) satisfies Fetch,
  };

  function answerTo(url: string, init: RequestInit): Response {
    if (url.endsWith('/oauth/2026-09/token')) return renew(init);
    if (!url.endsWith('/oauth/2026-09/token/revoke')) return judge(init);
    server.revoked.push(formOf(init).get('token') ?? '');
    return jsonResponse({});
  }

  function renew(init: RequestInit): Response {
    seen.refreshedWith.push(formOf(init).get('refresh_token') ?? '');
    const { refreshRefusal } = server;
    if (refreshRefusal !== null) {
      return jsonResponse(refreshRefusal.body, { status: refreshRefusal.status });
    }
    const rotated = server.rotates ? { refresh_token: `refresh-${seen.refreshedWith.length}` } : {};
    return jsonResponse({ access_token: server.issue(), expires_in: 1800, ...rotated });
  }

  function judge(init: RequestInit): Response {
    const bearer = new Headers(init.headers).get('authorization') ?? '';
    const isGood = clock.epochMs() < (valid.get(bearer.replace('Bearer ', '')) ?? 0);
    seen.calls += 1;
    if (!isGood) seen.unauthorized += 1;
    return isGood ? jsonResponse({ results: [] }) : jsonResponse({}, { status: 401 });
  }

  return server;
}

function formOf(init: RequestInit): URLSearchParams {
  return new URLSearchParams(typeof init.body === 'string' ? init.body : '');
}

export type TokenServer = ReturnType<typeof createTokenServer>;

export function tokensFrom(server: TokenServer): OAuthTokens {
  const issuedAt = server.clock.epochMs();
  return {
    accessToken: new Secret(server.issue()),
    refreshToken: new Secret('refresh-0'),
    issuedAt,
    expiresAt: issuedAt + LIFETIME_MS,
  };
}

/** One place for several processes; `kept` is what was done to it. */
export function createMemoryVault(tokens: OAuthTokens | null) {
  const kept = { tokens, refreshTokens: [] as string[], needsReauth: 0 };
  let lock: Promise<unknown> = Promise.resolve();
  let loaded: OAuthTokens | null = null;
  const vault: TokenVault = {
    load: () => {
      loaded = kept.tokens;
      return Promise.resolve(loaded);
    },
    save: (saved) => {
      if (kept.tokens !== loaded) return Promise.resolve('superseded');
      kept.tokens = saved;
      kept.refreshTokens.push(saved.refreshToken.reveal());
      return Promise.resolve('saved');
    },
    saveNeedsReauth: () => {
      kept.needsReauth += 1;
      return Promise.resolve();
    },
    withRefreshLock: (work) => {
      const turn = lock.then(work);
      lock = turn.catch(() => undefined);
      return turn;
    },
  };
  return { kept, vault };
}

/** A process that serves the portal: its own memory, the same vault. */
export function openOAuthPortal(server: TokenServer, vault: TokenVault) {
  const { clock, fetch } = server;
  const oauth = createOAuthApi({
    apiBaseUrl: 'https://api.hubapi.com',
    authBaseUrl: 'https://app.hubspot.com',
    clientId: 'client-1',
    clientSecret: new Secret('client-secret'),
    deadlineMs: 20_000,
    clock,
    fetch,
  });
  const token = createAccessTokenSource({ vault, oauth, nowMs: clock.epochMs });
  return createHubSpotPortal({
    baseUrl: 'https://api.hubapi.com',
    apiVersion: '2026-09',
    token,
    limiter: createRateLimiter({ clock }),
    clock,
    random: () => 0.5,
    fetch,
  });
}
