import { expect, test } from 'vitest';
import type { ExportTable } from '../limits/export/export-table';
import { recordOf } from '../record-of';
import { planTable, readRows, submissionTable, type ResultWords } from './export-submission';
import { ROW_STATUSES } from './row-status';
import type { SubmissionRow } from './submission';
import { TEST_ROW } from './testing-submission';

const WORDS: ResultWords = {
  headers: recordOf(
    [
      'from',
      'to',
      'label',
      'limit',
      'category',
      'typeId',
      'fromObjectTypeId',
      'toObjectTypeId',
      'row',
      'before',
      'enforced',
      'status',
      'message',
      'correlationId',
    ],
    (id) => id.toUpperCase(),
  ),
  statuses: recordOf(ROW_STATUSES, (status) => `is ${status}`),
  many: 'Many',
  anyLabel: 'Any label',
};

function rowOf(rowNumber: number): SubmissionRow {
  return {
    ...TEST_ROW,
    rowNumber,
    category: 'HUBSPOT_DEFINED',
    typeId: 3,
    label: null,
    message: 'No.',
  };
}

/** A store of so many rows that counts how often it was asked. */
function storeOf(count: number) {
  const rows = Array.from({ length: count }, (_, position) => rowOf(position + 1));
  const asked: number[] = [];
  return {
    asked,
    listRows: (_: string, { after, pageSize }: { after: number; pageSize: number }) => {
      asked.push(after);
      return Promise.resolve(rows.slice(after, after + pageSize));
    },
  };
}

async function collect({ rows }: ExportTable) {
  const all = [];
  for await (const row of rows) all.push(row);
  return all;
}

test('a submission is exported with what was asked as its limit, and what became of it', async () => {
  const table = submissionTable(storeOf(1), 's1', WORDS);
  const [cells] = await collect(table);
  expect(Object.fromEntries(table.columns.map(({ id }, at) => [id, cells?.[at]]))).toEqual({
    from: 'Deals',
    to: 'Contacts',
    label: 'Any label',
    limit: 5,
    category: 'HUBSPOT_DEFINED',
    typeId: 3,
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    row: 1,
    before: 'Many',
    enforced: null,
    status: 'is rejected',
    message: 'No.',
    correlationId: 'c-1',
  });
  expect(table.columns.map(({ header }) => header)).toContain('CORRELATIONID');
});

test.each([0, 1, 499, 500, 501, 1000])('all of %i rows are read, each once', async (count) => {
  const store = storeOf(count);
  const numbers = (await readRows(store, 's1')).map(({ rowNumber }) => rowNumber);
  expect(numbers).toEqual(Array.from({ length: count }, (_, position) => position + 1));
  expect(store.asked.length).toBe(Math.floor(count / 500) + 1);
});

test('a plan is exported without what only a submission has', async () => {
  const { before, ...rest } = rowOf(1);
  const table = planTable(
    { rows: [{ ...rest, before: before ?? 'many', coveredBy: null }] },
    WORDS,
  );
  expect(table.columns.map(({ id }) => id)).not.toContain('status');
  expect(await collect(table)).toHaveLength(1);
});
