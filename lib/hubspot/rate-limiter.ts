import type { Lane } from '../portals/hubspot-portal';
import { reservedForPeople } from '../portals/rate-share';
import type { Clock } from './clock';
import { RATE_WINDOW_MS } from './rate-ceiling';
import { JITTER_MS, READ_WAIT_MS_MAX } from './retry-delay';

const CALLS_PER_WINDOW = 100;
/** A person's call need not wait until one of a submission's twenty is answered. */
const IN_FLIGHT_MAX: Readonly<Record<Lane, number>> = { person: 24, submission: 20 };
/** HubSpot stamps a call between send and response; the margin covers a timer that fires early. */
export const SLOT_MS = RATE_WINDOW_MS + 20;
/** A longer hold sends the callers away instead of keeping them waiting. */
const HOLD_WAIT_MS_MAX = READ_WAIT_MS_MAX + JITTER_MS;
/** After a 429, `c` is a tenth lower for a day. */
const SLOWDOWN = 0.9;
const SLOWDOWN_MS = 24 * 60 * 60 * 1_000;

/** The call was not sent: HubSpot wants quiet for longer than a caller should wait. */
export class HeldError extends Error {
  override readonly name = 'HeldError';
  readonly waitMs: number;

  constructor(waitMs: number) {
    super(`Held for ${waitMs} ms`);
    this.waitMs = waitMs;
  }
}

/** Keeps one token's calls within HubSpot's limit: `c` per ten seconds, 20 at a time. */
export type RateLimiter = {
  /**
   * Runs `call` as soon as there is a slot; people's calls go first. Rejects with `HeldError`,
   * and does not run it, while a hold of more than 16 s is on.
   */
  readonly run: <Value>(lane: Lane, call: () => Promise<Value>) => Promise<Value>;
  /** No call starts before then. Epoch milliseconds; a shorter hold does not end a longer one. */
  readonly hold: (untilMs: number) => void;
  /** Calls per ten seconds, as HubSpot's headers tell it. Only lowers what was set. */
  readonly learnCeiling: (callsPerWindow: number) => void;
  /** Another `c`, as a person set it; what is under way goes on counting. */
  readonly configure: (callsPerWindow: number) => void;
  /** A 429 came all the same. */
  readonly slowDown: () => void;
};

type Waiting = { readonly start: () => void; readonly reject: (error: HeldError) => void };

export type LimiterUsage = {
  /** Calls under way, and those whose slot is not free again. */
  readonly occupied: number;
  readonly waiting: Readonly<Record<Lane, number>>;
};

type LocalLimiter = RateLimiter & {
  readonly usage: () => LimiterUsage;
  /** Starts what may start: the allowance may be higher now. */
  readonly drain: () => void;
};

type LimiterOptions = {
  readonly clock: Clock;
  /** `c`: calls per ten seconds. */
  readonly callsPerWindow?: number;
};

/** For a process that has a token for itself. */
export function createRateLimiter(options: LimiterOptions): RateLimiter {
  return createLocalLimiter({
    ...options,
    allowance: () => Number.POSITIVE_INFINITY,
    reserved: reservedForPeople,
    onShort: () => undefined,
  });
}

export function createLocalLimiter(
  options: LimiterOptions & {
    /** How many slots are this process's now. */
    readonly allowance: () => number;
    /** How many of them a submission leaves to people. */
    readonly reserved: (ceiling: number) => number;
    /** It could use more. */
    readonly onShort: () => void;
  },
): LocalLimiter {
  const { clock, allowance, reserved, onShort } = options;
  const queues: Readonly<Record<Lane, Waiting[]>> = { person: [], submission: [] };
  let configured = wholeCalls(options.callsPerWindow ?? CALLS_PER_WINDOW);
  let learned = Number.POSITIVE_INFINITY;
  let slowdown = { factor: 1, sinceMs: Number.NEGATIVE_INFINITY };
  const inFlight: Record<Lane, number> = { person: 0, submission: 0 };
  /** Slots that come free, and when: monotonic milliseconds, ascending. */
  let cooling: readonly { readonly lane: Lane; readonly freeAt: number }[] = [];
  let heldUntil = Number.NEGATIVE_INFINITY;
  let stopTimer: (() => void) | null = null;

  function ceiling(now: number): number {
    const factor = now - slowdown.sinceMs < SLOWDOWN_MS ? slowdown.factor : 1;
    return Math.max(1, Math.floor(Math.min(configured, learned) * factor));
  }

  function drain(): void {
    stopTimer?.();
    stopTimer = null;
    const now = clock.monotonicMs();
    cooling = cooling.filter(({ freeAt }) => freeAt > now);
    while (now >= heldUntil) {
      const lane = queues.person.length > 0 ? 'person' : 'submission';
      if (queues[lane].length === 0) return;
      if (inFlight.person + inFlight.submission >= IN_FLIGHT_MAX[lane]) break;
      const slots = ceiling(now);
      if (occupiedBy('submission') + occupiedBy('person') >= slots) break;
      if (lane === 'submission' && occupiedBy(lane) >= slots - reserved(slots)) break;
      if (occupiedBy('submission') + occupiedBy('person') >= allowance()) {
        onShort();
        break;
      }
      const next = queues[lane].shift();
      if (next === undefined) return;
      inFlight[lane] += 1;
      next.start();
    }
    wakeUp(now);
  }

  /** With nobody waiting there is no timer, so that a process can end. */
  function wakeUp(now: number): void {
    if (queues.person.length + queues.submission.length === 0) return;
    const at = now < heldUntil ? heldUntil : cooling[0]?.freeAt;
    // Without one, a call in flight comes back first and drains.
    if (at !== undefined) stopTimer = clock.after(at - now, drain);
  }

  function settle(lane: Lane): void {
    inFlight[lane] -= 1;
    cooling = [...cooling, { lane, freeAt: clock.monotonicMs() + SLOT_MS }];
    drain();
  }

  function occupiedBy(lane: Lane): number {
    return inFlight[lane] + cooling.filter((slot) => slot.lane === lane).length;
  }

  return {
    drain,
    usage: () => {
      const now = clock.monotonicMs();
      cooling = cooling.filter(({ freeAt }) => freeAt > now);
      return {
        occupied: occupiedBy('person') + occupiedBy('submission'),
        waiting: { person: queues.person.length, submission: queues.submission.length },
      };
    },
    run: (lane, call) =>
      new Promise((resolve, reject) => {
        const waitMs = heldUntil - clock.monotonicMs();
        if (waitMs > HOLD_WAIT_MS_MAX) {
          reject(new HeldError(waitMs));
          return;
        }
        const start = (): void => {
          call()
            .then(resolve, reject)
            .finally(() => {
              settle(lane);
            });
        };
        queues[lane].push({ start, reject });
        drain();
      }),

    hold: (untilMs) => {
      const waitMs = untilMs - clock.epochMs();
      heldUntil = Math.max(heldUntil, clock.monotonicMs() + waitMs);
      if (waitMs > HOLD_WAIT_MS_MAX) {
        const sentAway = [...queues.person.splice(0), ...queues.submission.splice(0)];
        for (const { reject } of sentAway) reject(new HeldError(waitMs));
      }
      drain();
    },

    learnCeiling: (callsPerWindow) => {
      learned = callsPerWindow;
      drain();
    },

    configure: (callsPerWindow) => {
      configured = wholeCalls(callsPerWindow);
      drain();
    },

    slowDown: () => {
      const now = clock.monotonicMs();
      // The calls that were already under way fail together: they count once.
      if (now - slowdown.sinceMs < RATE_WINDOW_MS) return;
      const factor = now - slowdown.sinceMs < SLOWDOWN_MS ? slowdown.factor : 1;
      slowdown = { factor: factor * SLOWDOWN, sinceMs: now };
    },
  };
}

function wholeCalls(callsPerWindow: number): number {
  return Math.max(1, Math.floor(callsPerWindow));
}
