import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sleep } from './clock';
import { createRateLimiter, HeldError } from './rate-limiter';
import { createVirtualClock, type VirtualClock } from './testing';

const SLOT_MS = 10_020;

/** A limiter and calls that keep when they started and, after `durationMs`, came back. */
function setUp(callsPerWindow?: number) {
  const clock = createVirtualClock();
  const limiter = createRateLimiter({
    clock,
    ...(callsPerWindow === undefined ? {} : { callsPerWindow }),
  });
  const calls: { name: string; startMs: number; endMs: number }[] = [];
  const call = (name: string, durationMs: number) => async () => {
    const startMs = clock.monotonicMs();
    const entry = { name, startMs, endMs: Number.POSITIVE_INFINITY };
    calls.push(entry);
    await sleep(clock, durationMs);
    entry.endMs = clock.monotonicMs();
    return name;
  };
  return { clock, limiter, calls, call };
}

const starts = (calls: readonly { startMs: number }[]) => calls.map(({ startMs }) => startMs);
const many = (count: number) => Array.from({ length: count }, (_, index) => index);

function settleAll(clock: VirtualClock, promises: readonly Promise<unknown>[]): Promise<unknown> {
  return clock.settle(Promise.all(promises));
}

test('whenever HubSpot stamps a call, no ten seconds hold more than the limit', async () => {
  const plan = fc.record({
    callsPerWindow: fc.integer({ min: 1, max: 8 }),
    calls: fc.array(
      fc.record({
        arrivesMs: fc.integer({ min: 0, max: 30_000 }),
        durationMs: fc.integer({ min: 0, max: 12_000 }),
        stampedAt: fc.double({ min: 0, max: 1, noNaN: true }),
        lane: fc.constantFrom('person' as const, 'submission' as const),
      }),
      { minLength: 1, maxLength: 30 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ callsPerWindow, calls: planned }) => {
      const { clock, limiter, calls, call } = setUp(callsPerWindow);
      const sent = planned.map(async ({ arrivesMs, durationMs, lane }, index) => {
        await sleep(clock, arrivesMs);
        return limiter.run(lane, call(String(index), durationMs));
      });
      await settleAll(clock, sent);

      const stamps = calls.map(({ name, startMs, endMs }) => {
        return startMs + (endMs - startMs) * (planned[Number(name)]?.stampedAt ?? 0);
      });
      for (const from of stamps) {
        const inWindow = stamps.filter((stamp) => stamp >= from && stamp <= from + 10_000);
        expect(inWindow.length).toBeLessThanOrEqual(callsPerWindow);
      }
      expect(calls).toHaveLength(planned.length);
    }),
    { numRuns: 60 },
  );
});

test('it wastes no time: the next hundred go as soon as the first slots are free', async () => {
  const { clock, limiter, calls, call } = setUp();
  await settleAll(
    clock,
    many(250).map((index) => limiter.run('person', call(String(index), 0))),
  );
  expect(starts(calls).filter((ms) => ms === 0)).toHaveLength(100);
  expect(starts(calls).filter((ms) => ms === SLOT_MS)).toHaveLength(100);
  expect(starts(calls).filter((ms) => ms === 2 * SLOT_MS)).toHaveLength(50);
});

test('a slot comes free after the response, not after the send', async () => {
  const { clock, limiter, calls, call } = setUp(1);
  await settleAll(clock, [
    limiter.run('person', call('slow', 3_000)),
    limiter.run('person', call('next', 0)),
  ]);
  expect(starts(calls)).toEqual([0, 3_000 + SLOT_MS]);
});

test('twenty calls are under way at most', async () => {
  const { clock, limiter, calls, call } = setUp();
  const sent = many(45).map((index) => limiter.run('submission', call(String(index), 500)));
  await settleAll(clock, sent);
  expect(starts(calls).filter((ms) => ms === 0)).toHaveLength(20);
  expect(starts(calls).filter((ms) => ms === 500)).toHaveLength(20);
  expect(starts(calls).filter((ms) => ms === 1_000)).toHaveLength(5);
});

test('a person goes before a submission that waited longer', async () => {
  const { clock, limiter, calls, call } = setUp(1);
  await settleAll(clock, [
    limiter.run('submission', call('first', 0)),
    limiter.run('submission', call('write', 0)),
    limiter.run('person', call('page', 0)),
  ]);
  expect(calls.map(({ name }) => name)).toEqual(['first', 'page', 'write']);
});

test('a submission leaves some slots to people, who need not wait for its next ones', async () => {
  const { clock, limiter, calls, call } = setUp();
  const writes = many(120).map((index) => limiter.run('submission', call(String(index), 0)));
  await clock.advance(1_000);
  expect(calls).toHaveLength(97);
  await settleAll(
    clock,
    many(3).map(() => limiter.run('person', call('page', 0))),
  );
  expect(starts(calls).slice(97)).toEqual([1_000, 1_000, 1_000]);
  await settleAll(clock, writes);
});

test('a call that fails tells its caller, and gives its slot back like any other', async () => {
  const { clock, limiter, calls, call } = setUp(1);
  const failed = limiter.run('person', () => Promise.reject(new Error('reset')));
  const next = limiter.run('person', call('next', 0));
  await expect(failed).rejects.toThrow('reset');
  await clock.settle(next);
  expect(starts(calls)).toEqual([SLOT_MS]);
});

test('HubSpot’s headers lower the limit, and never raise it above what was set', async () => {
  const { clock, limiter, calls, call } = setUp(3);
  limiter.learnCeiling(2);
  await settleAll(
    clock,
    many(3).map((index) => limiter.run('person', call(String(index), 0))),
  );
  expect(starts(calls)).toEqual([0, 0, SLOT_MS]);

  await clock.advance(2 * SLOT_MS);
  limiter.learnCeiling(190);
  await settleAll(
    clock,
    many(4).map((index) => limiter.run('person', call(String(index), 0))),
  );
  const again = starts(calls).slice(3);
  expect(again.filter((ms) => ms === again[0])).toHaveLength(3);
});

test('after a 429 the limit is a tenth lower for a day; calls that fail together count once', async () => {
  const { clock, limiter, calls, call } = setUp(20);
  const countAtOnce = async () => {
    const before = calls.length;
    await settleAll(
      clock,
      many(20).map((index) => limiter.run('person', call(String(index), 0))),
    );
    const round = starts(calls).slice(before);
    await clock.advance(2 * SLOT_MS);
    return round.filter((ms) => ms === round[0]).length;
  };
  limiter.slowDown();
  limiter.slowDown();
  expect(await countAtOnce()).toBe(18);
  limiter.slowDown();
  expect(await countAtOnce()).toBe(16);
  await clock.advance(24 * 60 * 60 * 1_000);
  expect(await countAtOnce()).toBe(20);
});

test('nothing starts while HubSpot wants quiet; a shorter wish does not end a longer one', async () => {
  const { clock, limiter, calls, call } = setUp();
  limiter.hold(clock.epochMs() + 9_000);
  limiter.hold(clock.epochMs() + 1_000);
  await clock.settle(limiter.run('person', call('page', 0)));
  expect(starts(calls)).toEqual([9_000]);
});

test('a long hold sends callers away at once, those who wait and those who come', async () => {
  const { clock, limiter, calls, call } = setUp(1);
  const first = limiter.run('submission', call('first', 0));
  const waiting = limiter.run('submission', call('waiting', 0));
  await clock.settle(first);
  limiter.hold(clock.epochMs() + 60_000);
  await expect(waiting).rejects.toEqual(new HeldError(60_000));
  await clock.advance(20_000);
  const late = limiter.run('person', call('late', 0));
  await expect(late).rejects.toMatchObject({ waitMs: 40_000 });
  await clock.advance(30_000);
  await clock.settle(limiter.run('person', call('last', 0)));
  expect(starts(calls)).toEqual([0, 60_000]);
});
