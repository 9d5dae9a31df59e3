import { expect, test } from 'vitest';
import type { HistoryQuery } from './history-search';
import { readPairHistory } from './pair-history';
import type { SubmissionStore } from './ports';
import type { SubmissionRow } from './submission';
import { TEST_ROW, TEST_SUBMISSION } from './testing-submission';

const DEALS_TO_CONTACTS = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const CONTACTS_TO_DEALS = { fromObjectTypeId: '0-1', toObjectTypeId: '0-3' };
const TICKETS_TO_CONTACTS = { fromObjectTypeId: '0-5', toObjectTypeId: '0-1' };

/** A history of submissions, newest first, each with its rows. */
function historyOf(rowsByNumber: Readonly<Record<number, readonly SubmissionRow[]>>) {
  const asked: HistoryQuery[] = [];
  const numbers = Object.keys(rowsByNumber)
    .map(Number)
    .sort((a, b) => b - a);
  const submissions: Pick<SubmissionStore, 'listSubmissions' | 'listRows'> = {
    listSubmissions: (query) => {
      asked.push(query);
      const found = numbers.slice(0, query.pageSize).map((number) => ({
        ...TEST_SUBMISSION,
        number,
        submissionId: String(number),
      }));
      return Promise.resolve({
        submissions: found,
        olderThan: null,
        newerThan: null,
        reach: 'whole',
      });
    },
    listRows: (submissionId, { after, pageSize }) =>
      Promise.resolve(
        (rowsByNumber[Number(submissionId)] ?? [])
          .filter(({ rowNumber }) => rowNumber > after)
          .slice(0, pageSize),
      ),
  };
  return { submissions, asked };
}

function rows(count: number, pair = TICKETS_TO_CONTACTS): readonly SubmissionRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...TEST_ROW,
    ...pair,
    rowNumber: index + 1,
  }));
}

test('the last changes of a pair are those of both directions, newest first', async () => {
  const { submissions, asked } = historyOf({
    41: [...rows(1), { ...TEST_ROW, ...CONTACTS_TO_DEALS, rowNumber: 2 }],
    40: rows(1, DEALS_TO_CONTACTS),
  });
  const changes = await readPairHistory({ submissions }, { hubId: 7, pair: DEALS_TO_CONTACTS });
  expect(changes.map(({ submission, row }) => [submission.number, row.rowNumber])).toEqual([
    [41, 2],
    [40, 1],
  ]);
  expect(asked).toMatchObject([
    {
      hubId: 7,
      search: { terms: [{ exact: [':pair:0-3>0-1', ':pair:0-1>0-3'], prefix: null }] },
      edge: { kind: 'newest' },
    },
  ]);
});

test('a row far down in a large submission is found', async () => {
  const { submissions } = historyOf({
    41: [...rows(2500), { ...TEST_ROW, ...DEALS_TO_CONTACTS, rowNumber: 2501 }],
  });
  const changes = await readPairHistory({ submissions }, { hubId: 7, pair: DEALS_TO_CONTACTS });
  expect(changes.map(({ row }) => row.rowNumber)).toEqual([2501]);
});

test('a pair of many labels shows a dozen changes, no more', async () => {
  const { submissions } = historyOf({ 41: rows(40, DEALS_TO_CONTACTS) });
  const changes = await readPairHistory({ submissions }, { hubId: 7, pair: DEALS_TO_CONTACTS });
  expect(changes).toHaveLength(12);
});
