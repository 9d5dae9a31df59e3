import { expect, test } from 'vitest';
import { isWordTerm, submissionTerms } from './search-terms';
import { wordsOf } from './search-words';

const ROW = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'USER_DEFINED',
  typeId: 141,
  fromName: 'Deals',
  toName: 'Contacts',
  label: 'Decision maker',
} as const;

test('a submission is found by its pair, objects, type id, label, person and the words of its note', () => {
  const terms = submissionTerms({ note: 'See OPS-7', createdBy: 'Ada König', rows: [ROW] });
  expect([...terms].sort()).toEqual([
    '7',
    ':by:ada konig',
    ':label:decision maker',
    ':object:0-1',
    ':object:0-3',
    ':pair:0-3>0-1',
    ':type:141',
    'ada',
    'contacts',
    'deals',
    'decision',
    'konig',
    'maker',
    'ops',
    'see',
  ]);
});

test('what many rows share is one term', () => {
  const rows = Array.from({ length: 500 }, () => ROW);
  const once = submissionTerms({ note: '', createdBy: 'Ada', rows: [ROW] });
  expect(submissionTerms({ note: '', createdBy: 'Ada', rows })).toEqual(once);
});

test.each([
  { text: 'Müller, MULLER; müller', words: ['muller'] },
  { text: 'https://tickets.example/OPS-12', words: ['https', 'tickets', 'example', 'ops', '12'] },
  { text: '会社 ＡＢＣ', words: ['会社', 'abc'] },
  { text: '…', words: [] },
  { text: 'x'.repeat(60), words: ['x'.repeat(40)] },
])('the words of "$text"', ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['deals', true],
  ['p123', true],
  ['3', false],
  [':by:ada', false],
])('whether "%s" can be a word that is begun: %s', (term, isWord) => {
  expect(isWordTerm(term)).toBe(isWord);
});
