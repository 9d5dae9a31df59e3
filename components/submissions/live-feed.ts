import { liveEventSchema } from '@/lib/submissions/submission-view-schema';
import type { MarkedEvent } from './live-state';

/** Between two changes of the page: seven a second, whatever the size and the speed. */
export const SHOW_EVERY_MS = 140;
const RETRY_MS = 2_000;
const RETRY_MS_MAX = 30_000;

/** The part of the browser's `EventSource` that is needed. */
export type EventStream = {
  onopen: ((event: Event) => unknown) | null;
  onerror: ((event: Event) => unknown) | null;
  readonly addEventListener: (
    type: 'changes',
    listener: (event: MessageEvent<string>) => void,
  ) => void;
  readonly close: () => void;
};

export type LiveFeedOptions = {
  readonly openStream: (mark: string) => EventStream;
  /** From where a new stream goes on. */
  readonly mark: () => string;
  /** Never more often than each `SHOW_EVERY_MS`. Returns whether that was the end. */
  readonly onEvents: (told: readonly MarkedEvent[]) => 'goes_on' | 'over';
  readonly onConnection: (connection: 'stream' | 'none') => void;
};

/** Follows a submission by one stream. Where it breaks, it is tried again, more and more rarely. */
export function startLiveFeed(options: LiveFeedOptions): { readonly stop: () => void } {
  let stream: EventStream | null = null;
  let unread: MessageEvent<string>[] = [];
  let waiting: MarkedEvent[] = [];
  let readTimer: ReturnType<typeof setTimeout> | null = null;
  let showTimer: ReturnType<typeof setTimeout> | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | null = null;
  let shownAt = Number.NEGATIVE_INFINITY;
  let retryMs = RETRY_MS;

  const stop = (): void => {
    stream?.close();
    stream = null;
    if (readTimer !== null) clearTimeout(readTimer);
    if (showTimer !== null) clearTimeout(showTimer);
    if (retryTimer !== null) clearTimeout(retryTimer);
  };

  const show = (): void => {
    showTimer = null;
    shownAt = performance.now();
    const told = waiting;
    waiting = [];
    if (options.onEvents(told) === 'over') stop();
  };

  // Many can come in one task of the browser: each is read in a task of its own.
  const read = (): void => {
    readTimer = null;
    const [message, ...others] = unread;
    unread = others;
    if (message === undefined) return;
    const event = liveEventSchema.parse(JSON.parse(message.data));
    waiting.push({ event, mark: message.lastEventId });
    showTimer ??= setTimeout(show, Math.max(0, shownAt + SHOW_EVERY_MS - performance.now()));
    if (unread.length > 0) readTimer = setTimeout(read, 0);
  };

  const take = (message: MessageEvent<string>): void => {
    unread.push(message);
    readTimer ??= setTimeout(read, 0);
  };

  const open = (): void => {
    const opened = options.openStream(waiting.at(-1)?.mark ?? options.mark());
    stream = opened;
    opened.addEventListener('changes', take);
    opened.onopen = () => {
      retryMs = RETRY_MS;
      options.onConnection('stream');
    };
    opened.onerror = () => {
      opened.close();
      options.onConnection('none');
      retryTimer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, RETRY_MS_MAX);
    };
  };

  open();
  return { stop };
}
