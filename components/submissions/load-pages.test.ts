import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPages, SHOW_PAGES_EVERY_MS } from './load-pages';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const PAGES = 20;

/** Twenty pages, a tenth of a second each; `fails` names a page that fails at its first try. */
function open(fails: number | null = null) {
  const leaving = new AbortController();
  const shown: number[][] = [];
  const asked: number[] = [];
  let left = fails;
  const done = loadPages({
    signal: leaving.signal,
    first: 0,
    load: async (after) => {
      asked.push(after);
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (after === left) {
        left = null;
        throw new Error('offline');
      }
      return { page: after, nextAfter: after + 1 < PAGES ? after + 1 : null };
    },
    show: (pages) => {
      shown.push(pages.map(({ page }) => page));
    },
  });
  return { leaving, shown, asked, done };
}

test('twenty pages change the page a few times, and none is lost', async () => {
  const { shown, done } = open();
  await vi.runAllTimersAsync();
  await done;
  expect(shown.flat()).toEqual(Array.from({ length: PAGES }, (_, page) => page));
  expect(shown.length).toBeLessThanOrEqual((PAGES * 100) / SHOW_PAGES_EVERY_MS + 1);
});

test('what came before a failure is shown, and the failed page is asked for again', async () => {
  const { shown, asked, done } = open(2);
  await vi.advanceTimersByTimeAsync(350);
  expect(shown).toEqual([[0, 1]]);
  await vi.runAllTimersAsync();
  await done;
  expect(asked.filter((after) => after === 2)).toHaveLength(2);
  expect(shown.flat()).toHaveLength(PAGES);
});

test('who leaves is shown nothing more', async () => {
  const { leaving, shown, done } = open();
  await vi.advanceTimersByTimeAsync(350);
  leaving.abort();
  await vi.runAllTimersAsync();
  await done;
  expect(shown).toEqual([]);
});
