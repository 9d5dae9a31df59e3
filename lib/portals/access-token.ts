import { fail, succeed, type Result } from '../result';
import type { HubSpotFailure } from './hubspot-portal';
import type { OAuthApi, OAuthFailure } from './oauth';
import type { Secret } from './secret';
import type { TokenSource } from './token-source';
import { refreshAt, tokensAfter, tokenStep, type OAuthTokens } from './token-step';

/** Where one portal's tokens are kept, for every process that serves it. */
export type TokenVault = {
  /** `null` where there are none, or where they cannot be opened. */
  readonly load: () => Promise<OAuthTokens | null>;
  /** `superseded`: a person has connected or disconnected the portal since the last `load`. */
  readonly save: (tokens: OAuthTokens) => Promise<'saved' | 'superseded'>;
  /** HubSpot refused the refresh token: a person must reconnect. */
  readonly saveNeedsReauth: () => Promise<void>;
  /** Runs `work` while no other process refreshes the tokens of this portal. */
  readonly withRefreshLock: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

/** No refresh sooner than this after one that failed: HubSpot is away, or refuses the app. */
const PAUSE_MS = { transient: 5_000, refused: 60_000 } as const;

type Taken = Result<Secret, HubSpotFailure>;

/**
 * The access token of a portal that is connected by OAuth: renewed by the clock, or once for a
 * token that HubSpot answers 401; never twice at a time, whatever the number of calls and
 * processes. New tokens are stored before they are used.
 */
export function createAccessTokenSource({
  vault,
  oauth,
  nowMs,
}: {
  readonly vault: TokenVault;
  readonly oauth: Pick<OAuthApi, 'refresh' | 'revoke'>;
  readonly nowMs: () => number;
}): TokenSource {
  let held: OAuthTokens | null = null;
  let underWay: Promise<Taken> | null = null;
  let pause: { readonly until: number; readonly failure: HubSpotFailure } | null = null;
  /** Only reconnecting helps these tokens. */
  let refused: { readonly tokens: OAuthTokens; readonly failure: HubSpotFailure } | null = null;

  const known = async (): Promise<Result<OAuthTokens, HubSpotFailure>> => {
    const tokens = held ?? (await vault.load());
    held ??= tokens;
    return held === null ? fail(noToken()) : unlessRefused(held);
  };

  /** A person may have reconnected: refused tokens are not held, but read anew each time. */
  const unlessRefused = (tokens: OAuthTokens): Result<OAuthTokens, HubSpotFailure> => {
    if (refused === null || !isSame(refused.tokens, tokens)) return succeed(tokens);
    held = null;
    return fail(refused.failure);
  };

  const paused = (): HubSpotFailure | null => {
    const waitMs = (pause?.until ?? 0) - nowMs();
    return pause === null || waitMs <= 0 ? null : { ...pause.failure, retryAfterMs: waitMs };
  };

  const refreshOnce = (stale: OAuthTokens): Promise<Taken> => {
    underWay ??= vault
      .withRefreshLock(() => refreshStored(stale))
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };

  const refreshStored = async (stale: OAuthTokens): Promise<Taken> => {
    held = await vault.load();
    const stored = await known();
    if (!stored.ok) return stored;
    // Another process was faster, or a person has reconnected.
    const isNewer = !isSame(stored.value, stale) && nowMs() < refreshAt(stored.value);
    if (isNewer) return succeed(stored.value.accessToken);
    const granted = await oauth.refresh(stored.value.refreshToken);
    if (!granted.ok) return fail(await keepFailure(stored.value, granted.error));
    const renewed = tokensAfter(stored.value, granted.value);
    if ((await vault.save(renewed)) === 'superseded') return leave(renewed);
    held = renewed;
    pause = null;
    return succeed(renewed.accessToken);
  };

  /** Not used: the portal has other tokens now, or none, and then HubSpot forgets these, too. */
  const leave = async ({ refreshToken }: OAuthTokens): Promise<Taken> => {
    held = await vault.load();
    if (held === null) await oauth.revoke(refreshToken);
    const stored = await known();
    return stored.ok ? succeed(stored.value.accessToken) : stored;
  };

  const keepFailure = async (tokens: OAuthTokens, error: OAuthFailure): Promise<HubSpotFailure> => {
    const failure = toFailure(error);
    if (error.kind === 'needs_reauth') {
      refused = { tokens, failure };
      held = null;
      await vault.saveNeedsReauth();
      return failure;
    }
    const pauseMs = Math.max(PAUSE_MS[error.kind], error.retryAfterMs ?? 0);
    pause = { until: nowMs() + pauseMs, failure };
    return { ...failure, retryAfterMs: pauseMs };
  };

  const current = async (): Promise<Taken> => {
    const tokens = await known();
    if (!tokens.ok) return tokens;
    const pauseFailure = paused();
    const step = tokenStep(tokens.value, { nowMs: nowMs(), isPaused: pauseFailure !== null });
    if (step === 'use') return succeed(tokens.value.accessToken);
    if (pauseFailure !== null) return fail(pauseFailure);
    const renewed = await refreshOnce(tokens.value);
    const isStillGood =
      held !== null && nowMs() < tokens.value.expiresAt && unlessRefused(tokens.value).ok;
    return renewed.ok || !isStillGood ? renewed : succeed(tokens.value.accessToken);
  };

  return {
    current,
    renew: async (token) => {
      const tokens = await known();
      if (!tokens.ok) return tokens;
      if (tokens.value.accessToken.reveal() !== token.reveal()) return current();
      const pauseFailure = paused();
      return pauseFailure === null ? refreshOnce(tokens.value) : fail(pauseFailure);
    },
  };
}

function isSame(left: OAuthTokens, right: OAuthTokens): boolean {
  return left.accessToken.reveal() === right.accessToken.reveal();
}

export function noToken(): HubSpotFailure {
  return unrenewed('unauthorized', 'This portal has no token that can be opened: reconnect it.');
}

function toFailure({ kind, message, reason, correlationId }: OAuthFailure): HubSpotFailure {
  return {
    ...unrenewed(
      kind === 'transient' ? 'not_sent' : 'unauthorized',
      `The access token could not be renewed: ${message}`,
    ),
    category: reason,
    correlationId,
  };
}

function unrenewed(kind: 'not_sent' | 'unauthorized', message: string): HubSpotFailure {
  return {
    kind,
    message,
    httpStatus: null,
    category: null,
    subCategory: null,
    correlationId: null,
    context: {},
    retryAfterMs: null,
    policyName: null,
  };
}
