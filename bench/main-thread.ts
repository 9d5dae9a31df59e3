import type { Browser, Page } from '@playwright/test';

/** What the page's main thread did, told by its own clock: other programs do not count. */
export type MainThread = {
  /** Processor time of each task, in milliseconds. */
  readonly tasks: readonly number[];
  /** Those that began before the page set this mark; all where it set none. */
  readonly tasksUntil: (mark: string) => readonly number[];
};

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the machine's clock. */
  readonly ts: number;
  /** Microseconds of the thread's processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/** Tasks beyond make a page feel slow. */
export const LONG_TASK_MS = 50;

export async function watchMainThread(
  { browser, page }: { readonly browser: Browser; readonly page: Page },
  act: () => Promise<void>,
): Promise<MainThread> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  return readTrace((await browser.stopTracing()).toString());
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Of all pages in the browser, the one that worked. */
function readTrace(json: string): MainThread {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const threads = mains.map(({ pid, tid }) =>
    readThread(traceEvents.filter((event) => event.pid === pid && event.tid === tid)),
  );
  return threads.reduce((most, each) => (sum(each.tasks) > sum(most.tasks) ? each : most), {
    tasks: [],
    tasksUntil: () => [],
  });
}

function readThread(events: readonly TraceEvent[]): MainThread {
  const tasks = events.filter(({ name }) => name.endsWith('RunTask'));
  return {
    tasks: tasks.map(cpuMs),
    tasksUntil: (mark) => {
      const until = events.find(({ name }) => name === mark)?.ts ?? Infinity;
      return tasks.filter(({ ts }) => ts <= until).map(cpuMs);
    },
  };
}

function cpuMs({ tdur = 0 }: TraceEvent): number {
  return tdur / 1_000;
}
