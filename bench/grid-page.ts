import type { Page } from '@playwright/test';

declare global {
  /** In the page: what the browser told since the last time, in milliseconds. */
  var gridNotes: { tasks: number[]; events: number[] };
}

/** Runs in the page. An earlier shape of the store, which every later one reads. */
export function putDraft({ hubId, rows }: { readonly hubId: number; readonly rows: string }) {
  return new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('linkcap');
    // Held by the page: nothing else holds a request that waits, and the promise goes with it.
    Object.assign(window, { opening });
    opening.onerror = () => {
      reject(new Error('The store could not be opened.'));
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['drafts', 'steps'], 'readwrite');
      transaction.objectStore('steps').clear();
      transaction
        .objectStore('drafts')
        .put({ version: 2, hubId, revision: Date.now(), rows, origin: null });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Starts to note long tasks and how long events take until they are painted. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = { tasks: [] as number[], events: [] as number[] };
    globalThis.gridNotes = noted;
    new PerformanceObserver((list) => {
      noted.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      noted.events.push(
        ...list
          .getEntries()
          .filter(({ name }) => ['keydown', 'paste', 'beforeinput'].includes(name))
          .map(({ duration }) => duration),
      );
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** What was noted since the last time, in milliseconds. Events below 16 ms are not told by browsers. */
export async function takeNotes(page: Page) {
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const taken = { ...gridNotes };
    gridNotes.tasks = [];
    gridNotes.events = [];
    return taken;
  });
}

/** Runs through the page, so many pixels a frame; frame times in milliseconds. */
export function scrollThrough(
  page: Page,
  { frames: framesMax, stepPx }: { readonly frames: number; readonly stepPx: number },
): Promise<readonly number[]> {
  return page.evaluate(
    ({ frames, step }) =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        window.scrollTo(0, 0);
        const frame = (now: number) => {
          times.push(now - last);
          last = now;
          window.scrollBy(0, step);
          if (times.length < frames) requestAnimationFrame(frame);
          else resolve(times.slice(2));
        };
        requestAnimationFrame(frame);
      }),
    { frames: framesMax, step: stepPx },
  );
}
