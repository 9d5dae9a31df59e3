import { parse as parseYaml } from 'yaml';
import { expect, test } from 'vitest';
import type { ExportCell, ExportTable, TableFormat } from './export-table';
import { writeTable } from './write-table';

const COLUMNS = [
  { id: 'label', header: 'Label' },
  { id: 'limit', header: 'Limit' },
];

async function write(
  rows: readonly (readonly ExportCell[])[],
  format: TableFormat,
  csvDelimiter: ',' | ';' = ',',
): Promise<string> {
  const table: ExportTable = { columns: COLUMNS, rows };
  const pieces: string[] = [];
  for await (const piece of writeTable(table, { format, csvDelimiter })) pieces.push(piece);
  return pieces.join('');
}

test.each([
  { name: 'plain cells', row: ['Legal', 5], line: 'Legal,5' },
  { name: 'nothing', row: [null, 'Many'], line: ',Many' },
  { name: 'a comma', row: ['Buyer, senior', 2], line: '"Buyer, senior",2' },
  { name: 'quotes', row: ['The "real" buyer', 1], line: '"The ""real"" buyer",1' },
  { name: 'a line break', row: ['Point of\ncontact', 1], line: '"Point of\ncontact",1' },
  { name: 'spaces at the edge', row: [' Legal', 1], line: '" Legal",1' },
  { name: 'a formula', row: ['=1+1', 1], line: "'=1+1,1" },
  { name: 'a formula by at', row: ['@cmd', 1], line: "'@cmd,1" },
  { name: 'a dash', row: ['- other', 1], line: "'- other,1" },
  { name: 'a negative number, which is no text', row: ['x', -5], line: 'x,-5' },
] as const)('a CSV file holds $name', async ({ row, line }) => {
  expect(await write([row], 'csv')).toBe(`\uFEFFLabel,Limit\r\n${line}\r\n`);
});

test('a German CSV file is split at semicolons, and a comma needs no quotes in it', async () => {
  expect(await write([['Buyer, senior', 2]], 'csv', ';')).toBe(
    '\uFEFFLabel;Limit\r\nBuyer, senior;2\r\n',
  );
});

test('TSV is split at tabs and has no byte order mark', async () => {
  expect(await write([['a\tb', 2]], 'tsv')).toBe('Label\tLimit\r\n"a\tb"\t2\r\n');
});

test('Markdown escapes what would end a cell or be read as markup', async () => {
  expect(await write([['a|b *c*\nd', 2]], 'markdown')).toBe(
    String.raw`| Label | Limit |` + '\n| --- | --- |\n' + String.raw`| a\|b \*c\* d | 2 |` + '\n',
  );
});

test.each([
  { rows: [] },
  { rows: [['Legal', 5]] },
  {
    rows: [
      ['= "x": y', 'many'],
      [null, 1],
    ],
  },
])('JSON and YAML hold the same records: $rows', async ({ rows }) => {
  const records = rows.map(([label, limit]) => ({ label, limit }));
  expect(JSON.parse(await write(rows as ExportCell[][], 'json'))).toEqual(records);
  expect(parseYaml(await write(rows as ExportCell[][], 'yaml'))).toEqual(records);
});

test('rows are written as they come', async () => {
  let taken = 0;
  const rows = (function* () {
    for (const limit of [1, 2, 3]) {
      taken = limit;
      yield ['x', limit] as const;
    }
  })();
  const pieces = writeTable({ columns: COLUMNS, rows }, { format: 'csv', csvDelimiter: ',' });
  await pieces.next();
  await pieces.next();
  expect(taken).toBe(1);
});
