import type { Page } from '@playwright/test';

declare global {
  /** In the page: what the browser told since the last time, in milliseconds. */
  var gridNotes: { tasks: number[]; events: number[] };
}

export const HUB_ID = 44127788;

type Type = {
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly category: string;
  readonly typeId: number;
};

/** A draft of so many rows, in the browser's own store. Beyond the portal's types, rows are problems. */
export async function openGrid(page: Page, url: string, rows: number): Promise<void> {
  const answer = await page.request.get(`${url}/api/portals/${HUB_ID}/current`);
  const { associationTypes } = (await answer.json()) as {
    readonly associationTypes: readonly Type[];
  };
  const tuples = Array.from({ length: rows }, (_, index) => {
    const type = associationTypes[index % associationTypes.length];
    const round = Math.floor(index / associationTypes.length);
    const typeId = (type?.typeId ?? 0) + round * 100_000;
    const limit = (index % 50) + 1;
    return [index + 1, type?.fromObjectTypeId, type?.toObjectTypeId, type?.category, typeId, limit];
  });
  await page.goto(`${url}/p/${HUB_ID}/change`);
  await page.getByRole('button', { name: 'Preview changes' }).waitFor();
  await page.evaluate(putDraft, { hubId: HUB_ID, rows: JSON.stringify(tuples) });
  await page.goto(`${url}/p/${HUB_ID}/change?view=grid`);
  await page.locator(`[role=grid][aria-rowcount]`).waitFor();
  await page.waitForFunction(() => !document.body.innerText.includes('not compared with HubSpot'));
}

/** Runs in the page. */
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

/** Runs through the page in steps of most of a window, a frame each; frame times in milliseconds. */
export function scrollThrough(page: Page, framesMax: number): Promise<readonly number[]> {
  return page.evaluate(
    (frames) =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        window.scrollTo(0, 0);
        const frame = (now: number) => {
          times.push(now - last);
          last = now;
          window.scrollBy(0, 600);
          if (times.length < frames) requestAnimationFrame(frame);
          else resolve(times.slice(2));
        };
        requestAnimationFrame(frame);
      }),
    framesMax,
  );
}
