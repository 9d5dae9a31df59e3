import { sleep, type Clock } from '../lib/hubspot/clock';
import type { RateLimiter } from '../lib/hubspot/rate-limiter';
import { createVirtualClock } from '../lib/hubspot/testing';

const WINDOW_MS = 10_000;
const LANES = 20;

/** 10,000 rows in 400 pairs: a read of all, one a pair, three writes a pair, a read of all. */
export const PAIRS = 400;
const CALLS_PER_PAIR = 4;

export const SERVERS = ['rolling', 'fixed', 'bucket'] as const;
export type ServerKind = (typeof SERVERS)[number];

export type Scenario = {
  readonly callsPerWindow: number;
  readonly server: ServerKind;
  readonly latencyMs: number;
  /** When the server counts a call: 0 = at the send, 1 = at the answer. */
  readonly stampedAt: () => number;
  readonly pairs: number;
  /** Between two reads of a person; `null` for nobody. */
  readonly personEveryMs: number | null;
};

export type ScenarioResult = {
  readonly elapsedMs: number;
  readonly refused: number;
  /** How long each read of a person took. */
  readonly personMs: readonly number[];
};

/** Plays a submission through a limiter against a server that counts, in virtual time. */
export async function playScenario(
  scenario: Scenario,
  openLimiter: (clock: Clock, callsPerWindow: number) => RateLimiter,
): Promise<ScenarioResult> {
  const clock = createVirtualClock();
  const limiter = openLimiter(clock, scenario.callsPerWindow);
  const take = openServer(scenario.server, scenario.callsPerWindow);
  let refused = 0;
  const call = async (): Promise<void> => {
    const stampMs = scenario.latencyMs * scenario.stampedAt();
    await sleep(clock, stampMs);
    if (!take(clock.monotonicMs())) refused += 1;
    await sleep(clock, scenario.latencyMs - stampMs);
  };
  const submit = () => limiter.run('submission', call);
  let left = scenario.pairs;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      for (let index = 0; index < CALLS_PER_PAIR; index += 1) await submit();
    }
  };
  const submission = async (): Promise<number> => {
    await submit();
    await Promise.all(Array.from({ length: LANES }, lane));
    await submit();
    return clock.monotonicMs();
  };
  const end = { isReached: false };
  const personMs: number[] = [];
  const person = async (everyMs: number): Promise<void> => {
    for (;;) {
      await sleep(clock, everyMs);
      if (end.isReached) return;
      const askedAt = clock.monotonicMs();
      await limiter.run('person', call);
      personMs.push(clock.monotonicMs() - askedAt);
    }
  };
  const people =
    scenario.personEveryMs === null ? Promise.resolve() : person(scenario.personEveryMs);
  const elapsedMs = await clock.settle(submission());
  end.isReached = true;
  await clock.settle(people);
  return { elapsedMs, refused, personMs };
}

/** The best that any scheduler could do that knew when a rolling server counts each call. */
export function referenceMs({
  callsPerWindow,
  latencyMs,
  pairs,
}: Pick<Scenario, 'callsPerWindow' | 'latencyMs' | 'pairs'>): number {
  const starts: number[] = [];
  const start = (earliest: number): number => {
    const windowFree = (starts.at(-callsPerWindow) ?? -WINDOW_MS) + WINDOW_MS;
    const at = Math.max(earliest, starts.length < callsPerWindow ? 0 : windowFree);
    starts.push(at);
    return at + latencyMs;
  };
  const readAt = start(0);
  const lanes: number[] = Array.from({ length: LANES }, () => start(readAt));
  for (let left = pairs * CALLS_PER_PAIR - LANES; left > 0; left -= 1) {
    const next = lanes.indexOf(Math.min(...lanes));
    lanes[next] = start(lanes[next] ?? 0);
  }
  return start(Math.max(...lanes));
}

/** Counts a call; `false` is a 429. */
function openServer(kind: ServerKind, limit: number): (nowMs: number) => boolean {
  if (kind === 'bucket') {
    let tokens = limit;
    let filledAt = 0;
    return (nowMs) => {
      tokens = Math.min(limit, tokens + ((nowMs - filledAt) * limit) / WINDOW_MS);
      filledAt = nowMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    };
  }
  let stamps: number[] = [];
  return (nowMs) => {
    const from = kind === 'fixed' ? Math.floor(nowMs / WINDOW_MS) * WINDOW_MS : nowMs - WINDOW_MS;
    stamps = stamps.filter((stamp) => stamp >= from);
    if (stamps.length >= limit) return false;
    stamps.push(nowMs);
    return true;
  };
}
