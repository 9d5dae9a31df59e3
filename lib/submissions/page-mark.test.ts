import { expect, test } from 'vitest';
import { parsePageMark } from './page-mark';

test.each([
  ['0', 0],
  ['41', 41],
  ['', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  [' 1', null],
  ['9999999999', null],
  ["1' or 1=1", null],
])('%j is read as %s', (text, mark) => {
  expect(parsePageMark(text)).toBe(mark);
});
