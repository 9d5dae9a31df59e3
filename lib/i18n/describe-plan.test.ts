import { expect, test } from 'vitest';
import type { ChangeKind } from '../limits/plan';
import { costLine, tallyParts, tighterSentence } from './describe-plan';
import { createI18n } from './i18n';

const english = createI18n('en');
const german = createI18n('de');

function counts(some: Partial<Record<ChangeKind, number>>): Record<ChangeKind, number> {
  return { new: 0, raise: 0, lower: 0, remove: 0, no_change: 0, covered: 0, problem: 0, ...some };
}

test('the cost line counts reads and writes as calls', () => {
  const cost = { changes: 49, pairs: 7, writes: 2, reads: 9, seconds: 0.7 };
  expect(costLine(english, cost)).toBe('49 changes · 11 calls · about 1 s');
  expect(costLine(german, cost)).toBe('49 Änderungen · 11 Aufrufe · etwa 1 s');
});

test('the tally leaves out what there is none of', () => {
  expect(tallyParts(english, counts({ remove: 2, new: 1, no_change: 9951 }))).toEqual([
    '1 new',
    '2 removed',
    '9,951 unchanged',
  ]);
});

test.each([
  { some: { new: 12, lower: 4 }, en: '16 limits get tighter (12 new, 4 lowered).' },
  { some: { lower: 1 }, en: '1 limit gets tighter (1 lowered).' },
  { some: { raise: 3, remove: 2 }, en: null },
])('new and lowered limits tighten, others do not: $en', ({ some, en }) => {
  expect(tighterSentence(english, counts(some))).toBe(en);
});

test('German says the same', () => {
  expect(tighterSentence(german, counts({ new: 12, lower: 4 }))).toBe(
    '16 Limits werden enger (12 neu, 4 gesenkt).',
  );
});
