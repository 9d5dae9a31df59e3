import { expect, test } from 'vitest';
import { AnswerError, hasActive, isSignedOut, pollMs } from './submission-queries';
import { buildRow, buildView } from './testing';

const manyRows = Array.from({ length: 400 }, (_, index) => buildRow({ rowNumber: index + 1 }));

test.each([
  { name: 'a running one often', pages: [buildView()], ms: 700 },
  {
    name: 'many rows less often',
    pages: [buildView({ rows: manyRows }), buildView({ rows: manyRows })],
    ms: 2_000,
  },
  { name: 'an ended one never', pages: [buildView({ status: 'completed' })], ms: false },
  {
    name: 'one of which a page was read just before its end, once more',
    pages: [buildView(), buildView({ status: 'completed' })],
    ms: 700,
  },
] as const)('asks for $name', ({ pages, ms }) => {
  expect(pollMs(pages)).toBe(ms);
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
