const RESERVED_SHARE = 0.03;
/** With fewer calls than this, every one counts. */
const RESERVED_FROM = 10;
const SLOWDOWN_PERMILLE = 900;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** Calls that were already under way fail together: they count once. */
const ONE_FAILURE_MS = 10_000;

/** A person's call must find a slot while a submission takes all that it gets. */
export function reservedForPeople(ceiling: number): number {
  return ceiling < RESERVED_FROM ? 0 : Math.max(1, Math.floor(ceiling * RESERVED_SHARE));
}

/** What one process says of its use of a token, when it asks for its share of the calls. */
export type ShareRequest = {
  /** Calls per ten seconds, as set for the portal. */
  readonly configured: number;
  /** Calls under way, and those whose slot is not free again. */
  readonly occupied: number;
  /** Slots of its last share that it goes on using while it asks. */
  readonly kept: number;
  /** Calls of people that wait for a slot. */
  readonly person: number;
  /** Further slots that a submission could use. */
  readonly submission: number;
  /** What HubSpot's headers said, `null` where nothing new. */
  readonly learned: number | null;
  /** A 429 came since the last time. */
  readonly hasFailed: boolean;
  /** How much longer HubSpot wants quiet, in milliseconds. */
  readonly holdMs: number;
  /** How long the slots stay used, in milliseconds, if this process says nothing more. */
  readonly freeAfterMs: number;
};

export type Share = {
  /** Calls that may be under way, or have ended less than ten seconds ago. */
  readonly slots: number;
  /** People of other processes wait: what is free is soon to be given back. */
  readonly isWantedByOthers: boolean;
  readonly holdMs: number;
};

/** The share of one process in the calls of a token; all processes of a token ask the same store. */
export type RateShares = {
  readonly exchange: (
    by: { readonly limiterKey: string; readonly holder: string },
    request: ShareRequest,
  ) => Promise<Share>;
};

/** What all processes know of a token's limit. Times are epoch milliseconds. */
export type SharedLimit = {
  readonly learned: number | null;
  readonly slowPermille: number;
  readonly slowSince: number;
  readonly heldUntil: number;
};

export const UNKNOWN_LIMIT: SharedLimit = {
  learned: null,
  slowPermille: 1_000,
  slowSince: 0,
  heldUntil: 0,
};

/** Takes in what a process learned. */
export function learnLimit(known: SharedLimit, request: ShareRequest, now: number): SharedLimit {
  const isSlow = now - known.slowSince < DAY_MS;
  const isNewFailure = request.hasFailed && now - known.slowSince >= ONE_FAILURE_MS;
  const permille = isSlow ? known.slowPermille : 1_000;
  return {
    learned: request.learned ?? known.learned,
    slowPermille: isNewFailure ? Math.floor((permille * SLOWDOWN_PERMILLE) / 1_000) : permille,
    slowSince: isNewFailure ? now : known.slowSince,
    heldUntil: Math.max(known.heldUntil, request.holdMs > 0 ? now + request.holdMs : 0),
  };
}

/** Calls per ten seconds of all processes together. */
export function callsAllowed(limit: SharedLimit, configured: number): number {
  const calls = Math.min(configured, limit.learned ?? configured) * limit.slowPermille;
  return Math.max(1, Math.floor(calls / 1_000));
}

/**
 * Divides the calls of a token: what the others have, and what is still in use here, is never given
 * away twice. `stored` is what the others see; `slots` what may be used from now on.
 */
export function divideCalls(
  limit: SharedLimit,
  request: ShareRequest,
  others: readonly { readonly slots: number; readonly unmet: number }[],
): { readonly slots: number; readonly stored: number; readonly unmet: number } {
  const { configured, occupied, person, submission, kept } = request;
  const ceiling = callsAllowed(limit, configured);
  const left = Math.max(0, ceiling - sum(others.map(({ slots }) => slots)));
  const forPeople = Math.max(reservedForPeople(ceiling), sum(others.map(({ unmet }) => unmet)));
  const most = submission > 0 ? Math.max(0, left - forPeople) : left;
  const slots = Math.min(left, Math.min(occupied + submission, most) + person);
  return {
    slots,
    stored: Math.max(slots, kept),
    unmet: Math.max(0, Math.min(person, occupied + person - slots)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
