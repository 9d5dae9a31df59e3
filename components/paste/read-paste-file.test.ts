import { expect, test } from 'vitest';
import { readPasteFile } from './read-paste-file';
import { makeWorkbook } from './testing-workbook';

test('the first sheet of a workbook is a table, with quotes where a cell needs them', async () => {
  const workbook = makeWorkbook([
    ['From', 'To', 'Label', 'Limit'],
    ['Deals', 'Contacts', 'The "real" buyer', 1000],
    ['Deals', 'Contacts', '', 2.5],
  ]);
  const file = new File([new Uint8Array(workbook)], 'Limits.XLSX');
  expect(await readPasteFile(file)).toBe(
    'From\tTo\tLabel\tLimit\nDeals\tContacts\t"The ""real"" buyer"\t1000\nDeals\tContacts\t\t2.5',
  );
});

test("a text file of Excel's is decoded", async () => {
  const file = new File([Buffer.from('\uFEFFVon\tNach\r\n', 'utf16le')], 'limits.txt');
  expect(await readPasteFile(file)).toBe('Von\tNach\r\n');
});

test('a file that only says it is a workbook is refused', async () => {
  await expect(readPasteFile(new File(['no zip'], 'limits.xlsx'))).rejects.toThrow();
});
