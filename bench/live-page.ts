import type { Page } from '@playwright/test';

type LiveNotes = {
  /** When React committed, in milliseconds of the page. */
  readonly commits: number[];
  /** From the answer of a call, as the server stored it, until the page shows its rows. */
  readonly pixels: number[];
  events: number;
};

declare global {
  var liveNotes: LiveNotes;
}

/** Makes every page note what React, the browser and the stream of events do. */
export async function noteLive(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: LiveNotes = { commits: [], pixels: [], events: 0 };
    globalThis.liveNotes = notes;
    // Production builds of React look for it, too.
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        checkDCE: () => undefined,
        inject: () => 1,
        onCommitFiberRoot: () => notes.commits.push(performance.now()),
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    });
    let awaited: { readonly done: number; readonly answeredAt: number }[] = [];
    const look = (): void => {
      const bar = document.querySelector('[role=progressbar]');
      // With the end of the submission the bar is gone, and all is shown.
      const shown = bar === null ? Infinity : Number(bar.getAttribute('aria-valuenow'));
      for (const { done, answeredAt } of awaited) {
        if (done <= shown) notes.pixels.push(Date.now() - answeredAt);
      }
      awaited = awaited.filter(({ done }) => done > shown);
      if (awaited.length > 0) requestAnimationFrame(look);
    };
    const note = (data: string): void => {
      const { head, batches } = JSON.parse(data) as {
        readonly head: { readonly counts: Readonly<Record<string, number>> };
        readonly batches: readonly { readonly answeredAt: string | null }[];
      };
      notes.events += 1;
      const { applied = 0, unchanged = 0, rejected = 0 } = head.counts;
      const done = applied + unchanged + rejected;
      for (const { answeredAt } of batches) {
        if (answeredAt !== null) awaited.push({ done, answeredAt: Date.parse(answeredAt) });
      }
      requestAnimationFrame(look);
    };
    const Native = EventSource;
    globalThis.EventSource = class extends Native {
      constructor(...parts: ConstructorParameters<typeof Native>) {
        super(...parts);
        this.addEventListener('changes', ({ data }: MessageEvent<string>) => {
          // Not in the task in which the page hears of it.
          setTimeout(() => {
            note(data);
          }, 0);
        });
      }
    };
  });
}

/** What was noted on this page. */
export function takeLiveNotes(page: Page): Promise<LiveNotes> {
  return page.evaluate(() => globalThis.liveNotes);
}

/** The most commits that fall into one second. */
export function mostInASecond(times: readonly number[]): number {
  let [most, first] = [0, 0];
  times.forEach((time, index) => {
    while (time - (times[first] ?? time) >= 1_000) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
