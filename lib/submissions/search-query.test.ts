import { expect, test } from 'vitest';
import { NO_FILTER, type HistoryFilter } from './history-filter';
import { SEARCH_ALL, type TermMatch } from './history-search';
import { toHistorySearch } from './search-query';

const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  kontakte: ['0-1'],
  'line items': ['0-8'],
  billing: ['2-5', '2-6'],
};

function search(filter: Partial<HistoryFilter>, timeZone = 'UTC') {
  const namesObjects = (text: string) => OBJECTS[text.toLowerCase()] ?? [];
  return toHistorySearch({ ...NO_FILTER, ...filter }, { namesObjects, timeZone });
}

const word = (text: string): TermMatch => ({ exact: [text], prefix: text });

test.each<{ text: string; terms: readonly TermMatch[] }>([
  { text: '', terms: [] },
  { text: '  legal ', terms: [word('legal')] },
  { text: 'Legal team', terms: [word('legal'), word('team')] },
  { text: '3', terms: [{ exact: [':type:3', '3'], prefix: null }] },
  { text: '003', terms: [{ exact: [':type:3', '003'], prefix: null }] },
  { text: 'a', terms: [{ exact: ['a'], prefix: null }] },
  { text: '2-123', terms: [{ exact: [':object:2-123'], prefix: null }] },
  { text: 'Kontakte', terms: [{ exact: [':object:0-1', 'kontakte'], prefix: 'kontakte' }] },
  { text: 'Line Items', terms: [{ exact: [':object:0-8'], prefix: null }] },
  {
    text: 'billing',
    terms: [{ exact: [':object:2-5', ':object:2-6', 'billing'], prefix: 'billing' }],
  },
  { text: 'OPS-12', terms: [word('ops'), { exact: [':type:12', '12'], prefix: null }] },
])('"$text" looks for its words', ({ text, terms }) => {
  expect(search({ text })).toEqual({ ...SEARCH_ALL, terms });
});

test('"#41" is one submission', () => {
  expect(search({ text: ' #41 ' })).toEqual({ ...SEARCH_ALL, number: 41 });
});

test.each<{ name: string; filter: Partial<HistoryFilter>; exact: readonly string[] }>([
  { name: 'a pair', filter: { from: '0-3', to: '0-1' }, exact: [':pair:0-3>0-1'] },
  { name: 'one side of pairs', filter: { from: '0-3' }, exact: [':object:0-3'] },
  { name: 'a type id', filter: { typeId: 3 }, exact: [':type:3'] },
  { name: 'a label', filter: { label: ' Decision  Maker ' }, exact: [':label:decision maker'] },
  { name: 'a person', filter: { person: 'Ada König' }, exact: [':by:ada konig'] },
])('$name is looked for exactly', ({ filter, exact }) => {
  expect(search(filter).terms).toEqual([{ exact, prefix: null }]);
});

test('"active" is every state that has not ended', () => {
  expect(search({ status: 'active' }).statuses).toContain('waiting');
  expect(search({ status: 'cancelled' }).statuses).toEqual(['cancelled']);
});

test('days are whole days where the reader is, the last one included', () => {
  expect(search({ since: '2026-10-05', until: '2026-10-05' }, 'Europe/Berlin')).toMatchObject({
    createdFrom: Date.parse('2026-10-04T22:00:00Z'),
    createdBefore: Date.parse('2026-10-05T22:00:00Z'),
  });
});
