import { expect, test } from 'vitest';
import { recordOf } from '../record-of';
import { historyTable, type HistoryWords } from './export-history';
import { NO_FILTER } from './history-filter';
import type { HistoryQuery } from './history-search';
import { SUBMISSION_STATUSES } from './submission';
import { TEST_SUBMISSION } from './testing-submission';

const WORDS: HistoryWords = {
  headers: recordOf(
    ['number', 'startedAt', 'endedAt', 'by', 'status', 'pairs', 'applied', 'refused', 'note'],
    (id) => id.toUpperCase(),
  ),
  statuses: recordOf(SUBMISSION_STATUSES, (status) => `is ${status}`),
};

/** Two pages: #2, then #1. */
const asked: HistoryQuery[] = [];
const dependencies = {
  objectTypes: () => Promise.resolve([]),
  timeZone: 'UTC',
  submissions: {
    listSubmissions: (query: HistoryQuery) => {
      asked.push(query);
      const number = query.edge.kind === 'newest' ? 2 : 1;
      return Promise.resolve({
        submissions: [{ ...TEST_SUBMISSION, number, note: '=1+1' }],
        olderThan: number === 2 ? 2 : null,
        newerThan: null,
        reach: 'whole' as const,
      });
    },
  },
};

test('a history is exported page after page, newest first, to its end', async () => {
  const table = historyTable(dependencies, { hubId: 7, filter: NO_FILTER }, WORDS);
  const numbers = [];
  for await (const [number, startedAt, , by, status] of table.rows) {
    numbers.push(number);
    expect([startedAt, by, status]).toEqual(['2026-10-05T12:04:10.000Z', 'Ada', 'is waiting']);
  }
  expect(numbers).toEqual([2, 1]);
  expect(asked.map(({ edge }) => edge)).toEqual([{ kind: 'newest' }, { kind: 'older', than: 2 }]);
});
