import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent } from '@/lib/submissions/live-submission';
import { SHOW_EVERY_MS, startLiveFeed, type EventStream } from './live-feed';
import { stateOfView, type MarkedEvent } from './live-state';
import { buildFacts, buildRow, buildView } from './testing';

const LIVE = { facts: buildFacts(), links: { parents: [], children: [] }, mark: '0' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function buildEvent(rowNumber: number): LiveEvent {
  const { head } = stateOfView({ ...buildView(), ...LIVE });
  return {
    head: { ...head, status: 'running' },
    facts: buildFacts(),
    rows: [buildRow({ rowNumber })],
    batches: [],
    isMore: false,
  };
}

/** A stream that the test speaks for. */
function openFeed(onEvents: (told: readonly MarkedEvent[]) => 'goes_on' | 'over') {
  const opened: string[] = [];
  const connections: string[] = [];
  let closed = 0;
  let listener: ((event: MessageEvent<string>) => void) | null = null;
  let stream: EventStream | null = null;
  const feed = startLiveFeed({
    openStream: (mark) => {
      opened.push(mark);
      stream = {
        onopen: null,
        onerror: null,
        addEventListener: (_type, listen) => {
          listener = listen;
        },
        close: () => {
          closed += 1;
        },
      };
      return stream;
    },
    mark: () => 'start',
    onEvents,
    onConnection: (connection) => connections.push(connection),
  });
  return {
    feed,
    opened,
    connections,
    closed: () => closed,
    tell: (rowNumber: number) => {
      const data = JSON.stringify(buildEvent(rowNumber));
      listener?.(new MessageEvent('changes', { data, lastEventId: `after-${rowNumber}` }));
    },
    open: () => stream?.onopen?.(new Event('open')),
    fail: () => stream?.onerror?.(new Event('error')),
  };
}

test('a thousand events in a second change the page ten times at most, and none is lost', () => {
  const shown: (readonly MarkedEvent[])[] = [];
  const { tell } = openFeed((told) => {
    shown.push(told);
    return 'goes_on';
  });
  for (let rowNumber = 1; rowNumber <= 1_000; rowNumber += 1) {
    tell(rowNumber);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(SHOW_EVERY_MS);
  expect(shown.length).toBeLessThanOrEqual(10);
  expect(shown.length).toBeGreaterThan(4);
  expect(shown.flat().map(({ event }) => event.rows[0]?.rowNumber)).toEqual(
    Array.from({ length: 1_000 }, (_, index) => index + 1),
  );
});

test('events that come in one task of the browser are read in tasks of their own', () => {
  const { tell } = openFeed(() => 'goes_on');
  const parse = vi.spyOn(JSON, 'parse');
  tell(1);
  tell(2);
  expect(parse).toHaveBeenCalledTimes(0);
  vi.advanceTimersToNextTimer();
  expect(parse).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(parse).toHaveBeenCalledTimes(2);
  parse.mockRestore();
});

test('a first event is shown at once', () => {
  let shown = 0;
  const { tell } = openFeed(() => {
    shown += 1;
    return 'goes_on';
  });
  tell(1);
  vi.advanceTimersByTime(1);
  expect(shown).toBe(1);
});

test('a broken stream is opened again from where it was, more and more rarely', () => {
  const feed = openFeed(() => 'goes_on');
  feed.open();
  feed.tell(7);
  feed.fail();
  vi.advanceTimersByTime(1_900);
  expect(feed.opened).toEqual(['start']);
  vi.advanceTimersByTime(200);
  feed.fail();
  vi.advanceTimersByTime(3_900);
  expect(feed.opened).toHaveLength(2);
  vi.advanceTimersByTime(200);
  expect(feed.opened).toHaveLength(3);
  feed.open();
  expect(feed.connections).toEqual(['stream', 'none', 'none', 'stream']);
});

test('nothing is opened after the end, or after the page was left', () => {
  const over = openFeed(() => 'over');
  over.tell(1);
  vi.advanceTimersByTime(SHOW_EVERY_MS);
  expect(over.closed()).toBe(1);
  const left = openFeed(() => 'goes_on');
  left.fail();
  left.feed.stop();
  vi.advanceTimersByTime(60_000);
  expect(left.opened).toHaveLength(1);
});
