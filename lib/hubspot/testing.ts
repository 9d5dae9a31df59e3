import { createServer, type RequestListener } from 'node:http';
import type { Clock } from './clock';
import type { Fetch } from './exchange';
import { createOAuthApi } from './oauth-api';
import { createHubSpotPortal, type HubSpotPortalOptions } from './portal';
import { createRateLimiter } from './rate-limiter';
import type { OAuthApi } from '../portals/oauth';
import { Secret } from '../portals/secret';

export const CLIENT_SECRET = 'client+secret/1';

export const TOKEN = 'pat-na1-11111111-2222-3333-4444-555555555555';

export type VirtualClock = Clock & {
  /** Runs timers, and what follows from them, until `promise` is settled. */
  readonly settle: <Value>(promise: Promise<Value>) => Promise<Value>;
  /** Runs every timer that is due within `durationMs`. */
  readonly advance: (durationMs: number) => Promise<void>;
};

/** A clock that stands still until it is told to go on. */
export function createVirtualClock(startMs = Date.parse('2026-11-24T08:00:00Z')): VirtualClock {
  let nowMs = startMs;
  let timers: readonly { readonly at: number; readonly callback: () => void }[] = [];

  /** Lets every promise that can go on go on. */
  const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  function runNext(untilMs: number): boolean {
    const due = timers.filter(({ at }) => at <= untilMs).sort((a, b) => a.at - b.at);
    const [next] = due;
    if (next === undefined) return false;
    timers = timers.filter((timer) => timer !== next);
    nowMs = Math.max(nowMs, next.at);
    next.callback();
    return true;
  }

  return {
    epochMs: () => nowMs,
    monotonicMs: () => nowMs - startMs,
    after: (delayMs, callback) => {
      const timer = { at: nowMs + Math.max(delayMs, 0), callback };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    settle: async (promise) => {
      const state = { isSettled: false };
      const mark = (): void => {
        state.isSettled = true;
      };
      promise.then(mark, mark);
      await flush();
      while (!state.isSettled) {
        if (!runNext(Number.POSITIVE_INFINITY)) throw new Error('Nothing is left to wait for');
        await flush();
      }
      return promise;
    },
    advance: async (durationMs) => {
      const untilMs = nowMs + durationMs;
      await flush();
      while (runNext(untilMs)) await flush();
      nowMs = untilMs;
    },
  };
}

type SentRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

type Scripted = Response | Error | 'never';

/** A `fetch` that gives these answers in turn, the last one for ever, and keeps what was sent. */
export function scriptFetch(...answers: readonly (Scripted | (() => Scripted))[]): {
  readonly fetch: Fetch;
  readonly sent: SentRequest[];
} {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (url, init) => {
      const body = typeof init.body === 'string' ? init.body : null;
      const headers = Object.fromEntries(new Headers(init.headers).entries());
      sent.push({ url, method: init.method ?? 'GET', headers, body });
      const scripted = answers[Math.min(sent.length, answers.length) - 1];
      const answer = typeof scripted === 'function' ? scripted() : scripted;
      if (answer instanceof Error) throw answer;
      if (answer instanceof Response) return answer.clone();
      return new Promise<never>(() => undefined);
    },
  };
}

export function jsonResponse(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: {
      'Content-Type': 'application/json',
      ...Object.fromEntries(new Headers(init.headers)),
    },
  });
}

/** A portal whose answers are scripted, on a clock of its own. */
export function scriptPortal(
  answers: readonly (Scripted | (() => Scripted))[],
  options: Partial<HubSpotPortalOptions> = {},
) {
  const clock = createVirtualClock();
  const { fetch, sent } = scriptFetch(...answers);
  const limiter = createRateLimiter({ clock });
  const portal = createHubSpotPortal({
    baseUrl: 'https://api.hubapi.com',
    apiVersion: '2026-09',
    token: () => new Secret(TOKEN),
    limiter,
    clock,
    random: () => 0.5,
    fetch,
    ...options,
  });
  return { portal, clock, sent, limiter };
}

/** One OAuth call whose answers are scripted, on a clock of its own. */
export async function scriptOAuth<Value>(
  answers: readonly (Scripted | (() => Scripted))[],
  call: (api: OAuthApi) => Promise<Value>,
) {
  const clock = createVirtualClock();
  const { fetch, sent } = scriptFetch(...answers);
  const api = createOAuthApi({
    apiBaseUrl: 'https://api.hubapi.com/',
    authBaseUrl: 'https://app.hubspot.com',
    clientId: 'client-1',
    clientSecret: new Secret(CLIENT_SECRET),
    deadlineMs: 20_000,
    clock,
    fetch,
  });
  return { result: await clock.settle(call(api)), sent, nowMs: clock.epochMs() };
}

/** A web server on a free port of loopback, for what only a real connection can do wrong. */
export async function startWireServer(listener: RequestListener): Promise<{
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
