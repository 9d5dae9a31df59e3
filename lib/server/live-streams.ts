import type { Followed } from '../submissions/follow-submission';

/** How often the database is asked whether another process changed what is followed. */
const POLL_MS = 250;
/** Proxies close what is silent for long. */
const HEARTBEAT_MS = 15_000;
/** Between two events of one stream: what comes in between is told together. */
const EVENT_GAP_MS = 50;
/** Who has heard the end closes first: a browser takes a stream that ends for one that broke. */
const LEAVE_MS = 1_000;
/** Then the browser comes again, and whether it may look is asked anew. */
const STREAM_MS_MAX = 300_000;

export type LiveStreams = {
  /** A submission changed in this process: those who follow it need not wait for the poll. */
  readonly notice: (submissionId: string) => void;
  /** Ends with the submission, when the reader leaves, and with the process. */
  readonly open: (source: Followed, left: AbortSignal) => ReadableStream<Uint8Array>;
  /** For the end of the process. */
  readonly closeAll: () => void;
};

type Watch = { readonly listeners: Set<() => void>; readonly stop: () => void };

/** The streams of this process. One poll a submission serves all who follow it. */
export function createLiveStreams(options: {
  readonly findRevision: (submissionId: string) => Promise<number | null>;
  readonly onError: (error: unknown) => void;
}): LiveStreams {
  const watches = new Map<string, Watch>();
  const closing = new Set<AbortController>();

  const follow = (submissionId: string, listener: () => void): (() => void) => {
    const watch = watches.get(submissionId) ?? startWatch(submissionId);
    watch.listeners.add(listener);
    return () => {
      watch.listeners.delete(listener);
      if (watch.listeners.size > 0) return;
      watch.stop();
      watches.delete(submissionId);
    };
  };

  const startWatch = (submissionId: string): Watch => {
    let known: number | null = null;
    const listeners = new Set<() => void>();
    const stop = repeat(POLL_MS, async () => {
      // A database that does not answer is asked again soon.
      const revision = await options.findRevision(submissionId).catch(() => known);
      if (revision === known) return;
      known = revision;
      for (const listener of listeners) listener();
    });
    const watch = { listeners, stop };
    watches.set(submissionId, watch);
    return watch;
  };

  return {
    notice: (submissionId) => {
      for (const listener of watches.get(submissionId)?.listeners ?? []) listener();
    },
    open: (source, left) => {
      const ending = new AbortController();
      closing.add(ending);
      const signal = AbortSignal.any([left, ending.signal, AbortSignal.timeout(STREAM_MS_MAX)]);
      const changes = createChanges(signal);
      const unfollow = follow(source.submissionId, changes.notice);
      const end = (): void => {
        unfollow();
        closing.delete(ending);
      };
      return toStream(tellings(source, changes, signal), {
        onEnd: end,
        onError: options.onError,
        onCancel: () => {
          ending.abort();
        },
      });
    },
    closeAll: () => {
      for (const ending of closing) ending.abort();
    },
  };
}

async function* tellings(
  source: Followed,
  changes: Changes,
  signal: AbortSignal,
): AsyncGenerator<string> {
  while (!signal.aborted) {
    changes.forget();
    const telling = await source.tell();
    if (telling === null) return;
    yield telling.text;
    if (telling.next === 'end') {
      await changes.pause(LEAVE_MS);
      return;
    }
    if (telling.next === 'at_once') continue;
    await changes.pause(EVENT_GAP_MS);
    while ((await changes.next(HEARTBEAT_MS)) === 'quiet') yield ': nothing new\n\n';
  }
}

type Changes = {
  readonly notice: () => void;
  /** What was noticed so far is about to be read. */
  readonly forget: () => void;
  readonly pause: (durationMs: number) => Promise<void>;
  readonly next: (patienceMs: number) => Promise<'changed' | 'quiet' | 'over'>;
};

function createChanges(signal: AbortSignal): Changes {
  let isNoticed = false;
  let wake: () => void = () => undefined;
  signal.addEventListener('abort', () => {
    wake();
  });
  const wait = (durationMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, durationMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (signal.aborted) wake();
    });
  return {
    notice: () => {
      isNoticed = true;
      wake();
    },
    forget: () => {
      isNoticed = false;
    },
    pause: async (durationMs) => {
      const until = Date.now() + durationMs;
      while (!signal.aborted && Date.now() < until) await wait(until - Date.now());
    },
    next: async (patienceMs) => {
      if (!isNoticed && !signal.aborted) await wait(patienceMs);
      if (signal.aborted) return 'over';
      return isNoticed ? 'changed' : 'quiet';
    },
  };
}

function toStream(
  texts: AsyncGenerator<string>,
  on: {
    readonly onEnd: () => void;
    readonly onCancel: () => void;
    readonly onError: (error: unknown) => void;
  },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const text = await texts.next();
          if (text.done !== true) {
            controller.enqueue(encoder.encode(text.value));
            return;
          }
        } catch (error) {
          on.onError(error);
        }
        on.onEnd();
        controller.close();
      },
      cancel: () => {
        on.onCancel();
        on.onEnd();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Runs again and again, never twice at a time; what comes back ends that. */
function repeat(intervalMs: number, work: () => Promise<void>): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | null = null;
  const run = async (): Promise<void> => {
    await work();
    if (!isOver) timer = setTimeout(() => void run(), intervalMs);
  };
  void run();
  return () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
  };
}
