import { expect, test } from 'vitest';
import { ROW_STATUSES } from '@/lib/submissions/row-status';
import { failedRows, toClipboardTable, toDraftRows } from './failed-rows';
import { buildRow } from './testing';

test('what failed is what did not go through and was not decided', () => {
  const rows = ROW_STATUSES.map((status, index) => buildRow({ rowNumber: index + 1, status }));
  expect(failedRows(rows).map(({ status }) => status)).toEqual([
    'rejected',
    'conflict',
    'needs_review',
    'cancelled',
  ]);
  expect(failedRows([buildRow({ status: 'conflict', keptAt: '2026-10-05T12:00:00Z' })])).toEqual(
    [],
  );
});

test('a retry asks for what the row asked for', () => {
  expect(toDraftRows([buildRow({ before: 5, wanted: 'many' })])).toEqual([
    {
      fromObjectTypeId: '0-3',
      toObjectTypeId: '0-1',
      category: 'USER_DEFINED',
      typeId: 141,
      limit: 'many',
    },
  ]);
});

test('the table for the clipboard has a header, one line a row, and runs no formula', () => {
  const rows = [
    buildRow({ label: null, wanted: 'many' }),
    buildRow({ label: '=SUM(A1)', wanted: 1 }),
    buildRow({ label: 'Point\tof\ncontact' }),
  ];
  expect(toClipboardTable(rows).split('\n')).toEqual([
    'From\tTo\tLabel\tType ID\tCategory\tLimit',
    'Deals\tContacts\t\t141\tUSER_DEFINED\tMany',
    "Deals\tContacts\t'=SUM(A1)\t141\tUSER_DEFINED\t1",
    'Deals\tContacts\tPoint of contact\t141\tUSER_DEFINED\t1',
  ]);
});
