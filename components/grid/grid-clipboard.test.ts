import { expect, test } from 'vitest';
import { fillDown, readBlock, spreadBlock, toClipboard } from './grid-clipboard';
import { gridRow } from './testing';

const WORDS = {
  head: ['From', 'To', 'Category', 'Type ID', 'Label', 'Limit'],
  many: 'Many',
};
const ROWS = [
  gridRow(3, { label: 'Any label', isAnyLabel: true, wanted: 10 }),
  gridRow(35, { label: 'Decision\tmaker', wanted: 5 }),
  gridRow(37, { label: 'The "real" buyer' }),
];
const range = (firstRow: number, lastRow: number, firstColumn = 6) => ({
  ...{ firstRow, lastRow, firstColumn },
  lastColumn: 6,
});
const copy = (of: ReturnType<typeof range>) =>
  toClipboard(ROWS, of, { limitColumn: 6, words: WORDS });
const told = (wishes: ReturnType<typeof spreadBlock>) =>
  wishes.map(({ row, wanted }) => [row.ref.typeId, wanted]);

test('a range of limits is copied as bare limits', () => {
  expect(copy(range(0, 2))).toBe('10\n5\nMany');
});

test('a range with other columns is copied as rows with names, quoted as spreadsheets do', () => {
  expect(copy(range(0, 2, 1)).split('\n')).toEqual([
    'From\tTo\tCategory\tType ID\tLabel\tLimit',
    'Deals\tContacts\tUSER_DEFINED\t3\t\t10',
    'Deals\tContacts\tUSER_DEFINED\t35\t"Decision\tmaker"\t5',
    'Deals\tContacts\tUSER_DEFINED\t37\t"The ""real"" buyer"\tMany',
  ]);
});

test.each([
  ['5', [5]],
  ['5\r\n1.000\r\n', [5, 1000]],
  ['Many\n∞\nviele', ['many', 'many', 'many']],
  ['5\n\n6', [5, 'leave', 6]],
  ['0', [0]],
  ['deals\tcontacts\t5', null],
  ['five', null],
  ['', null],
  ['\n\n', null],
])('the block %j is read as %j', (text, limits) => {
  expect(readBlock(text)).toEqual(limits);
});

test.each([
  {
    name: 'one limit fills the range',
    at: range(0, 2),
    limits: [7],
    result: [
      [3, 7],
      [35, 7],
      [37, 7],
    ],
  },
  {
    name: 'several go down from one cell',
    at: range(1, 1),
    limits: [7, 8],
    result: [
      [35, 7],
      [37, 8],
    ],
  },
  {
    name: 'what reaches beyond the last row is cut',
    at: range(2, 2),
    limits: [7, 8],
    result: [[37, 7]],
  },
  {
    name: 'an uneven range takes the block once',
    at: range(0, 2),
    limits: [7, 8],
    result: [
      [3, 7],
      [35, 8],
    ],
  },
])('pasting: $name', ({ at, limits, result }) => {
  expect(told(spreadBlock(ROWS, at, limits))).toEqual(result);
});

test('fill down takes the first limit of the range, or for one cell the limit above', () => {
  expect(told(fillDown(ROWS, range(0, 2)))).toEqual([
    [35, 10],
    [37, 10],
  ]);
  expect(told(fillDown(ROWS, range(2, 2)))).toEqual([[37, 5]]);
  expect(told(fillDown(ROWS, range(0, 0)))).toEqual([]);
});
