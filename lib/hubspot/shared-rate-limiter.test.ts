import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  divideCalls,
  learnLimit,
  UNKNOWN_LIMIT,
  type RateShares,
  type ShareRequest,
} from '../portals/rate-share';
import type { Lane } from '../portals/hubspot-portal';
import { sleep, type Clock } from './clock';
import { createSharedLimiter } from './shared-rate-limiter';
import { createVirtualClock } from './testing';

const CALL_MAX_MS = 20_000;

/** The shares of all processes, in memory; an answer takes as long as it says. */
function memoryShares(clock: Clock, latencyMs = 0): RateShares & { readonly asked: () => number } {
  let limit = UNKNOWN_LIMIT;
  let count = 0;
  const shares = new Map<string, { slots: number; unmet: number; freeAt: number }>();
  const divide = (holder: string, request: ShareRequest) => {
    const now = clock.epochMs();
    limit = learnLimit(limit, request, now);
    const others = [...shares].filter(([name, { freeAt }]) => name !== holder && freeAt > now);
    const { slots, stored, unmet } = divideCalls(
      limit,
      request,
      others.map(([, share]) => share),
    );
    shares.set(holder, { slots: stored, unmet, freeAt: now + request.freeAfterMs });
    const isWantedByOthers = others.some(([, share]) => share.unmet > 0);
    return { slots, isWantedByOthers, holdMs: Math.max(0, limit.heldUntil - now) };
  };
  return {
    asked: () => count,
    exchange: async ({ holder }, request) => {
      count += 1;
      await sleep(clock, latencyMs);
      const share = divide(holder, request);
      await sleep(clock, latencyMs);
      return share;
    },
  };
}

function setUp(callsPerWindow: number, latencyMs = 0) {
  const clock = createVirtualClock();
  const shares = memoryShares(clock, latencyMs);
  const calls: { holder: string; lane: Lane; startMs: number; endMs: number }[] = [];
  const dead = new Set<string>();
  const openProcess = (holder: string) => {
    const limiter = createSharedLimiter({
      clock,
      callsPerWindow,
      shares: {
        exchange: (by, request) =>
          dead.has(holder) ? new Promise(() => undefined) : shares.exchange(by, request),
      },
      limiterKey: 'portal',
      holder,
      callMaxMs: CALL_MAX_MS,
      onTrouble: (error) => {
        throw error;
      },
    });
    const call = (lane: Lane, durationMs: number) =>
      limiter.run(lane, async () => {
        const entry = { holder, lane, startMs: clock.monotonicMs(), endMs: 0 };
        calls.push(entry);
        await sleep(clock, durationMs);
        entry.endMs = clock.monotonicMs();
      });
    return { limiter, call };
  };
  return { clock, shares, calls, openProcess, die: (holder: string) => dead.add(holder) };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The most stamps that any ten seconds hold, the stamps being anywhere within their calls. */
function mostInWindow(stamps: readonly number[]): number {
  return Math.max(
    0,
    ...stamps.map((from) => stamps.filter((at) => at >= from && at <= from + 10_000).length),
  );
}

test('whatever the processes do, together they never exceed the limit', async () => {
  const plan = fc.record({
    callsPerWindow: fc.integer({ min: 1, max: 60 }),
    latencyMs: fc.integer({ min: 0, max: 40 }),
    dies: fc.option(fc.record({ process: fc.nat(2), atMs: fc.nat(30_000) })),
    calls: fc.array(
      fc.record({
        process: fc.nat(2),
        arrivesMs: fc.nat(40_000),
        durationMs: fc.nat(8_000),
        stampedAt: fc.double({ min: 0, max: 1, noNaN: true }),
        lane: fc.constantFrom<Lane>('person', 'submission'),
      }),
      { minLength: 1, maxLength: 80 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ callsPerWindow, latencyMs, dies, calls: planned }) => {
      const { clock, calls, openProcess, die } = setUp(callsPerWindow, latencyMs);
      const processes = many(3).map((index) => openProcess(`process-${index}`));
      const ofDead = new Set<number>();
      const sent = planned.map(async ({ process, arrivesMs, durationMs, lane }) => {
        await sleep(clock, arrivesMs);
        if (dies !== null && dies.process === process && arrivesMs >= dies.atMs) return;
        const call = processes[process]?.call(lane, durationMs);
        if (dies?.process === process) ofDead.add(1);
        else await call;
      });
      if (dies !== null) clock.after(dies.atMs, () => die(`process-${dies.process}`));
      await clock.settle(Promise.all(sent));
      await clock.advance(60_000);

      const stamps = calls.map(({ startMs, endMs }, index) => {
        return startMs + (endMs - startMs) * (planned[index]?.stampedAt ?? 0);
      });
      expect(mostInWindow(stamps)).toBeLessThanOrEqual(callsPerWindow);
    }),
    { numRuns: 60 },
  );
});

test('a submission of many calls is hardly slower than alone, and seldom asks', async () => {
  const { clock, calls, shares, openProcess } = setUp(100, 2);
  openProcess('web');
  const worker = openProcess('worker');
  const left = many(1_000);
  const lane = async (): Promise<void> => {
    while (left.pop() !== undefined) await worker.call('submission', 150);
  };
  await clock.settle(Promise.all(many(20).map(lane)));
  const lastMs = Math.max(...calls.map(({ endMs }) => endMs));
  // Eleven windows of 97: three slots are kept for people.
  expect(lastMs).toBeLessThan(10 * (10_020 + 150) + 3_000);
  expect(shares.asked()).toBeLessThan(300);
});

test('a person in another process does not wait for a submission that takes all it gets', async () => {
  const { clock, calls, openProcess } = setUp(100, 2);
  const worker = openProcess('worker');
  const web = openProcess('web');
  const work = Promise.all(many(600).map(() => worker.call('submission', 150)));
  const reads = many(10).map(async (index) => {
    await sleep(clock, 12_000 + index * 4_000);
    const askedMs = clock.monotonicMs();
    await web.call('person', 100);
    return clock.monotonicMs() - askedMs;
  });
  const durations = await clock.settle(Promise.all(reads));
  expect(Math.max(...durations)).toBeLessThan(150);
  await clock.settle(work);
  expect(mostInWindow(calls.map(({ startMs }) => startMs))).toBeLessThanOrEqual(100);
});

test('the slots of a process that is gone come back by time', async () => {
  const { clock, openProcess, die } = setUp(10);
  const gone = openProcess('gone');
  await clock.settle(Promise.all(many(9).map(() => gone.call('person', 10))));
  die('gone');
  const other = openProcess('other');
  const startedMs = clock.monotonicMs();
  await clock.settle(Promise.all(many(20).map(() => other.call('person', 10))));
  expect(clock.monotonicMs() - startedMs).toBeLessThan(80_000);
});

test('a 429 and HubSpot’s wish for quiet hold for all processes', async () => {
  const { clock, calls, openProcess } = setUp(50);
  const [one, two] = [openProcess('one'), openProcess('two')];
  await clock.settle(one.call('person', 10));
  one.limiter.slowDown();
  one.limiter.hold(clock.epochMs() + 5_000);
  await clock.advance(100);
  await clock.settle(Promise.all(many(46).map(() => two.call('person', 0))));
  const ofTwo = calls.filter(({ holder }) => holder === 'two').map(({ startMs }) => startMs);
  expect(Math.min(...ofTwo)).toBeGreaterThanOrEqual(5_000);
  expect(mostInWindow(ofTwo)).toBe(45);
});

test('a process with no calls asks for nothing, and has no timer', async () => {
  const { clock, shares, openProcess } = setUp(50);
  const { call } = openProcess('web');
  await clock.settle(call('person', 10));
  await clock.advance(60_000);
  const asked = shares.asked();
  await clock.advance(600_000);
  expect(shares.asked()).toBe(asked);
});

test('with few calls, a person of another process gets the next one that is free', async () => {
  const { clock, openProcess } = setUp(4, 2);
  const [worker, web] = [openProcess('worker'), openProcess('web')];
  const work = Promise.all(many(16).map(() => worker.call('submission', 150)));
  await clock.advance(1_000);
  const askedMs = clock.monotonicMs();
  await clock.settle(web.call('person', 100));
  expect(clock.monotonicMs() - askedMs).toBeLessThan(10_500);
  await clock.settle(work);
});
