import { expect, test } from 'vitest';
import { decodeFile } from './decode-file';
import { rowsOf } from './testing';

const TEXT = 'Von\tNach\tLimit\r\nDeals\tKontakte\t5\r\nAufträge\tKontakte\t7\r\n';
const ROWS = ['0-3>0-1 H3 5', '0-123>0-1 H507 7'];

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => {
      const [low, high] = [unit & 0xff, unit >> 8];
      return order === 'little' ? [low, high] : [high, low];
    }),
  );
}

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ["Excel's Unicode text", utf16(TEXT, 'little', true)],
  ['UTF-16 the other way round', utf16(TEXT, 'big', true)],
  ['UTF-16 without a mark', utf16(TEXT, 'little', false)],
  ['UTF-16 the other way round, without a mark', utf16(TEXT, 'big', false)],
  ['the Western alphabet of Windows', Uint8Array.from(TEXT, (sign) => sign.charCodeAt(0))],
])('a file in %s is read', (_, bytes) => {
  const text = decodeFile(bytes);
  expect(text).toBe(TEXT);
  expect(rowsOf(text)).toEqual(ROWS);
});

test.each([
  ['a semicolon', 'sep=;\r\nVon;Nach;Limit\r\nDeals;Kontakte;"1.000"\r\n'],
  ['a comma', 'sep=,\r\nFrom,To,Limit\r\nDeals,Contacts,"1,000"\r\n'],
  ['a bar in quotes', '"sep=|"\nFrom|To|Limit\nDeals|Contacts|1000'],
])('the line that names %s as separator is obeyed', (_, text) => {
  expect(rowsOf(decodeFile(new TextEncoder().encode(text)))).toEqual(['0-3>0-1 H3 1000']);
});

test('an empty file is empty', () => {
  expect(decodeFile(new Uint8Array())).toBe('');
});
