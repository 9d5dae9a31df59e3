import type { Lane } from '../portals/hubspot-portal';
import type { RateShares, Share, ShareRequest } from '../portals/rate-share';
import type { Clock } from './clock';
import { createLocalLimiter, SLOT_MS, type RateLimiter } from './rate-limiter';

/** A share that was not confirmed for so long is not used any more. */
const VALID_MS = 5_000;
/** While calls are made, and while somebody waits for a slot that others have. */
const EXCHANGE_EVERY_MS = 500;
const ASK_AGAIN_MS = 100;
/** Slots that a submission takes ahead, so that it does not ask for each call. */
const AHEAD = 20;
const STILL_AT_WORK_MS = 2_000;

export type SharedLimiterOptions = {
  readonly clock: Clock;
  readonly callsPerWindow: number;
  readonly shares: RateShares;
  /** The token, or the portal where it has one token: whoever has the same shares the calls. */
  readonly limiterKey: string;
  readonly holder: string;
  /** The longest that one call may take, in milliseconds, with all that precedes its send. */
  readonly callMaxMs: number;
  readonly onTrouble: (error: unknown) => void;
};

/**
 * The limiter of a process that is not alone: it uses a share of the token's calls, which it asks
 * for in blocks and gives back when they are free again, so that a call does not wait for the
 * database. A process that is gone loses its share by time.
 */
export function createSharedLimiter(options: SharedLimiterOptions): RateLimiter {
  const { clock, shares, limiterKey, holder, callMaxMs, onTrouble } = options;
  let { callsPerWindow } = options;
  let slots = 0;
  let validUntil = Number.NEGATIVE_INFINITY;
  let isAsking = false;
  /** Before then there is nothing new to hear: the last answer was less than was asked for. */
  const notBefore: Record<Lane, number> = { person: 0, submission: 0 };
  let submissionAt = Number.NEGATIVE_INFINITY;
  let news: Pick<ShareRequest, 'learned' | 'hasFailed'> = { learned: null, hasFailed: false };
  let heldUntilMs = 0;
  let timer: { readonly at: number; readonly cancel: () => void } | null = null;

  const local = createLocalLimiter({
    clock,
    callsPerWindow,
    allowance: () => (clock.monotonicMs() < validUntil ? slots : 0),
    // The store keeps some for people already.
    reserved: () => 0,
    onShort: () => {
      const lane = local.usage().waiting.person > 0 ? 'person' : 'submission';
      askWithin(Math.max(0, notBefore[lane] - clock.monotonicMs()));
    },
  });

  function askWithin(delayMs: number): void {
    if (isAsking) return;
    const at = clock.monotonicMs() + delayMs;
    if (timer !== null && timer.at <= at) return;
    timer?.cancel();
    timer = {
      at,
      cancel: clock.after(delayMs, () => {
        timer = null;
        void ask();
      }),
    };
  }

  async function ask(): Promise<void> {
    isAsking = true;
    const askedAt = clock.monotonicMs();
    const request = toRequest();
    // Until the answer is there, no more than what the others were told.
    slots = Math.min(slots, request.kept);
    news = { learned: null, hasFailed: false };
    try {
      const share = await shares.exchange({ limiterKey, holder }, request);
      slots = share.slots;
      validUntil = askedAt + VALID_MS;
      if (isShort(request, share)) {
        notBefore.submission = clock.monotonicMs() + EXCHANGE_EVERY_MS;
        if (request.person > 0) notBefore.person = clock.monotonicMs() + ASK_AGAIN_MS;
      }
      if (share.holdMs > 0) local.hold(clock.epochMs() + share.holdMs);
      isAsking = false;
      local.drain();
      keepShare(share);
    } catch (error) {
      isAsking = false;
      news = {
        learned: news.learned ?? request.learned,
        hasFailed: news.hasFailed || request.hasFailed,
      };
      onTrouble(error);
      askWithin(EXCHANGE_EVERY_MS);
    }
  }

  function toRequest(): ShareRequest {
    const { occupied, waiting } = local.usage();
    const isAtWork =
      waiting.submission > 0 || clock.monotonicMs() - submissionAt < STILL_AT_WORK_MS;
    const wanted = occupied + waiting.person + waiting.submission;
    return {
      configured: callsPerWindow,
      occupied,
      kept: Math.max(occupied, Math.min(slots, isAtWork ? wanted + AHEAD : wanted)),
      person: waiting.person,
      submission: isAtWork ? waiting.submission + AHEAD : 0,
      ...news,
      holdMs: Math.max(0, heldUntilMs - clock.epochMs()),
      freeAfterMs: VALID_MS + callMaxMs + SLOT_MS,
    };
  }

  /** With no share and nobody waiting there is no timer, so that a process can end. */
  function keepShare({ isWantedByOthers }: Share): void {
    const { occupied, waiting } = local.usage();
    if (slots === 0 && occupied + waiting.person + waiting.submission === 0) return;
    askWithin(isWantedByOthers ? ASK_AGAIN_MS : EXCHANGE_EVERY_MS);
  }

  return {
    run: (lane, call) => {
      if (lane === 'submission') submissionAt = clock.monotonicMs();
      return local.run(lane, call);
    },
    hold: (untilMs) => {
      heldUntilMs = Math.max(heldUntilMs, untilMs);
      local.hold(untilMs);
      askWithin(0);
    },
    learnCeiling: (ceiling) => {
      local.learnCeiling(ceiling);
      news = { ...news, learned: ceiling };
    },
    configure: (calls) => {
      callsPerWindow = calls;
      local.configure(calls);
    },
    slowDown: () => {
      local.slowDown();
      news = { ...news, hasFailed: true };
      askWithin(0);
    },
  };
}

function isShort({ occupied, person, submission }: ShareRequest, { slots }: Share): boolean {
  return slots < occupied + person + submission;
}
