import { expect, test } from 'vitest';
import type { ShareRequest } from '../../portals/rate-share';
import type { StoreBench } from './store-bench';

const REQUEST: ShareRequest = {
  configured: 100,
  occupied: 0,
  kept: 0,
  person: 0,
  submission: 0,
  learned: null,
  hasFailed: false,
  holdMs: 0,
  freeAfterMs: 40_000,
};

export function rateShareCases(bench: StoreBench): void {
  const ask = async (holder: string, request: Partial<ShareRequest>, limiterKey = 'portal:1') => {
    const store = await bench.openStore();
    return store.rateShares.exchange({ limiterKey, holder }, { ...REQUEST, ...request });
  };

  test('however many processes ask at once, together they get no more than there is', async () => {
    const shares = await Promise.all(
      Array.from({ length: 8 }, (_, index) => ask(`process-${index}`, { submission: 40 })),
    );
    const total = shares.reduce((sum, { slots }) => sum + slots, 0);
    expect(total).toBeLessThanOrEqual(100);
    expect(total).toBeGreaterThan(90);
    expect(await ask('process-9', { submission: 5 }, 'portal:2'), 'another token').toMatchObject({
      slots: 5,
    });
  });

  test('what is still in use is not given to others; what is free, and people’s, is', async () => {
    expect((await ask('worker', { submission: 200 })).slots).toBe(97);
    expect((await ask('web', { person: 5 })).slots).toBe(3);
    expect(await ask('worker', { occupied: 97, kept: 97, submission: 20 })).toMatchObject({
      isWantedByOthers: true,
    });
    // The worker's slots cool down, and it gives them back.
    await ask('worker', { occupied: 50, kept: 50, submission: 20 });
    expect((await ask('web', { person: 5 })).slots).toBe(5);
  });

  test('the share of a process that is gone comes back by the database’s time', async () => {
    await ask('gone', { submission: 97 });
    expect((await ask('other', { submission: 50 })).slots).toBe(0);
    bench.now += REQUEST.freeAfterMs;
    expect((await ask('other', { submission: 50 })).slots).toBe(50);
  });

  test('what all processes use together can be looked at, without what they put aside', async () => {
    const store = await bench.openStore();
    const use = () => store.findRateUse({ limiterKey: 'portal:1', configured: 100 });
    expect(await use()).toBeNull();
    await ask('worker', { occupied: 30, kept: 50, submission: 20, learned: 80 });
    await ask('web', { occupied: 2, kept: 2 });
    expect(await use()).toEqual({ used: 32, ceiling: 80 });
    bench.now += REQUEST.freeAfterMs;
    expect(await use()).toEqual({ used: 0, ceiling: 80 });
  });

  test('what one process learns holds for all, a 429 for a day', async () => {
    await ask('one', { learned: 50, hasFailed: true, holdMs: 5_000 });
    expect(await ask('two', { person: 100 })).toMatchObject({ slots: 45, holdMs: 5_000 });
    bench.now += 24 * 60 * 60 * 1_000;
    expect(await ask('two', { person: 100 })).toMatchObject({ slots: 50, holdMs: 0 });
  });
}
