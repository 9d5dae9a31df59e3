import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { durationMs, resultSentence } from './result-sentence';
import { buildCounts } from './testing';

const createdAt = '2026-10-05T12:04:10.000Z';

test.each([
  ['en', { applied: 3, rejected: 1 }, '12.000', '3 applied, 1 refused, in 2 s.'],
  ['en', { applied: 1 }, '10.210', '1 applied, in 0.21 s.'],
  [
    'en',
    { applied: 8001, unchanged: 12, rejected: 7 },
    '32.000',
    '8,001 applied, 12 already set, 7 refused, in 22 s.',
  ],
  [
    'en',
    { conflict: 2, needs_review: 1, cancelled: 4 },
    '12.000',
    '2 changed by someone else, 1 needs your decision, 4 not sent, in 2 s.',
  ],
  ['de', { applied: 3, rejected: 1 }, '12.000', '3 übernommen, 1 abgelehnt, in 2 s.'],
] as const)('the result is one sentence: %s %o', (locale, counts, endSeconds, sentence) => {
  const head = {
    createdAt,
    endedAt: `2026-10-05T12:04:${endSeconds}Z`,
    counts: buildCounts(counts),
  };
  expect(resultSentence(createI18n(locale, 'UTC'), head)).toBe(sentence);
});

test('a submission that goes on has no duration yet', () => {
  expect(durationMs({ createdAt, endedAt: null })).toBeNull();
  expect(durationMs({ createdAt, endedAt: '2026-10-05T12:05:10.500Z' })).toBe(60_500);
});
