import { expect, test } from 'vitest';
import { AnswerError, hasActive, isSignedOut, livePollMs } from './submission-queries';
import { buildView } from './testing';

test.each([
  { name: 'a running one often', status: 'running', feed: 'none', isVisible: true, ms: 1_000 },
  {
    name: 'one that nobody looks at less',
    status: 'running',
    feed: 'none',
    isVisible: false,
    ms: 2_000,
  },
  {
    name: 'one with a stream seldom',
    status: 'running',
    feed: 'stream',
    isVisible: true,
    ms: 20_000,
  },
  { name: 'an ended one never', status: 'completed', feed: 'none', isVisible: true, ms: false },
] as const)('asks for $name', ({ status, feed, isVisible, ms }) => {
  expect(livePollMs({ head: buildView({ status }), isBehind: false }, { feed, isVisible })).toBe(
    ms,
  );
});

test('the history asks again only while something of it is under way', () => {
  const ended = buildView({ status: 'completed_with_errors' });
  const page = { olderThan: null, newerThan: null, reach: 'whole' } as const;
  expect(hasActive({ ...page, submissions: [ended] })).toBe(false);
  expect(hasActive({ ...page, submissions: [ended, buildView()] })).toBe(true);
});

test('only a session that has ended stops the asking', () => {
  expect(isSignedOut(new AnswerError(401))).toBe(true);
  expect(isSignedOut(new AnswerError(500))).toBe(false);
  expect(isSignedOut(new TypeError('Failed to fetch'))).toBe(false);
});
