import { expect, test } from 'vitest';
import { retryBusy, StoreBusyError } from './retry-busy';

class BusyError extends Error {}

function isBusy(error: unknown): boolean {
  return error instanceof BusyError;
}

/** Is busy so many times, then gives its number of tries. */
function busyFor(times: number): () => Promise<number> {
  let tries = 0;
  return () => {
    tries += 1;
    return tries <= times ? Promise.reject(new BusyError('busy')) : Promise.resolve(tries);
  };
}

test('work that meets a busy database is repeated until it goes through', async () => {
  expect(await retryBusy(busyFor(3), isBusy)).toBe(4);
});

test('a database that stays busy is named, with how long it was waited for', async () => {
  const waiting = retryBusy(busyFor(1_000), isBusy, 30);
  await expect(waiting).rejects.toThrow(StoreBusyError);
  await expect(waiting).rejects.toMatchObject({ cause: expect.any(BusyError) as unknown });
});

test('any other error is not repeated', async () => {
  let tries = 0;
  const failing = retryBusy(() => {
    tries += 1;
    return Promise.reject(new TypeError('no'));
  }, isBusy);
  await expect(failing).rejects.toThrow(TypeError);
  expect(tries).toBe(1);
});

test('waiting leaves the event loop free', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await retryBusy(busyFor(4), isBusy);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
