import { expect, test } from 'vitest';
import { notesOf, paste, problemsOf, rowsOf, skippedOf } from './testing';

/** Cases 1 to 13 of the documentation of the paste: tables. */

test('1: an Excel range with a header is read without its line ends', () => {
  const text =
    'From\tTo\tLabel\tLimit\r\ndeals\tcontacts\t\t5\r\ndeals\tcontacts\tPoint of contact\t1\r\n';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-3>0-1 U35 1']);
  expect(paste(text).rows.map((row) => [row.rowNumber, row.sourceLine, row.label])).toEqual([
    [1, 2, null],
    [2, 3, 'Point of contact'],
  ]);
  expect(skippedOf(text)).toEqual(['1 header']);
  expect(paste(text)).toMatchObject({ format: 'tsv', columns: { hasHeader: true } });
  expect(rowsOf('pets\tcontacts\t\t5')).toEqual(['2-191972671>0-1 U70 5']);
});

test('2: a Sheets range without a header tells its columns by what they hold', () => {
  const text = 'deals\tcontacts\t5\ndeals\tcompanies\t1';
  const html = '<google-sheets-html-origin><table><tr><td>wrong</td></tr></table>';
  expect(rowsOf(text, { html })).toEqual(['0-3>0-1 H3 5', '0-3>0-2 H341 1']);
  expect(paste(text, { html }).columns).toMatchObject({
    hasHeader: false,
    roles: ['from', 'to', 'limit'],
    delimiter: '\t',
  });
});

test('3: a byte order mark is no part of the first header', () => {
  const text = '\uFEFFfrom,to,typeId,limit\ndeals,contacts,3,5';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(paste(text).columns).toMatchObject({
    headers: ['from', 'to', 'typeId', 'limit'],
    roles: ['from', 'to', 'typeId', 'limit'],
  });
});

test('4: two columns of type ids and limits tell the pair by the type id', () => {
  const text = 'typeId;limit\n3;5\n35;1\n\n';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-3>0-1 U35 1']);
  expect(notesOf(text)).toEqual([['pair_from_type'], ['pair_from_type']]);
  expect(skippedOf(text)).toEqual(['1 header', '4 blank']);
});

test('5: a comma in a quoted label is no delimiter', () => {
  expect(rowsOf('deals;contacts;"Buyer, senior";2')).toEqual(['0-3>0-1 U37 2']);
});

test('6: a line break in a cell is a space, and lines are counted as in the text', () => {
  const text = 'deals\tcontacts\t"Point of\ncontact"\t1\ndeals\tcontacts\t\t2';
  expect(rowsOf(text)).toEqual(['0-3>0-1 U35 1', '0-3>0-1 H3 2']);
  expect(notesOf(text)).toEqual([['line_break_removed'], []]);
  expect(paste(text).rows.map((row) => row.sourceLine)).toEqual([1, 3]);
});

test('7: doubled quotes are one, and a quote inside of a cell is a plain sign', () => {
  const text = 'deals\tcontacts\t"The ""real"" buyer"\t1\ndeals\tcontacts\t5" pipe\t2';
  expect(rowsOf(text)).toEqual(['0-3>0-1 U39 1', '0-3>0-1 ? 2']);
  expect(paste(text).rows[1]?.written.label).toBe('5" pipe');
});

test('8: thousands of every locale are read, and the reading is shown', () => {
  const numbers = ['1,000', '1.000', '1 000', '1\u00a0000', '1\u2009000', "1'000", '1E+03'];
  const objects = ['deals', 'companies', 'tickets', 'contacts', 'leads', 'quotes', 'orders'];
  const text = numbers.map((number, at) => `${objects[at] ?? ''}\tcontacts\t${number}`).join('\n');
  expect(paste(text).rows.map((row) => row.limit)).toEqual(numbers.map(() => 1000));
  expect(notesOf(text)).toEqual(numbers.map(() => ['limit_read_as']));
});

test('8: a column of nothing but .000 is asked about once', () => {
  const text = 'deals\tcontacts\t1.000\ndeals\tcompanies\t5.000';
  expect(problemsOf(text)).toEqual([['three_decimals'], ['three_decimals']]);
  const answer = (meaning: 'thousands' | 'decimals') => [
    { kind: 'three_digits_are' as const, meaning },
  ];
  expect(rowsOf(text, { answers: answer('thousands') })).toEqual([
    '0-3>0-1 H3 1000',
    '0-3>0-2 H341 5000',
  ]);
  expect(rowsOf(text, { answers: answer('decimals') })).toEqual(['0-3>0-1 H3 1', '0-3>0-2 H341 5']);
});

test('9: whole decimals are read, others are refused and never lose their point', () => {
  const text =
    'deals\tcontacts\t5.0\ndeals\tcompanies\t5,00\ntickets\tcontacts\t2.5\ntickets\tdeals\t2,5';
  expect(paste(text).rows.map((row) => row.limit)).toEqual([5, 5, 2.5, 2.5]);
  expect(problemsOf(text)).toEqual([[], [], ['limit_not_whole'], ['limit_not_whole']]);
  const fixes = paste(text).rows[3]?.problems[0]?.fixes.map(({ params }) => params['limit']);
  expect(fixes).toEqual([2, 3]);
});

test.each([
  ['One', 1],
  ['one', 1],
  ['1 (one)', 1],
  ['single', 1],
  ['Many', 'many'],
  ['unlimited', 'many'],
  ['no limit', 'many'],
  ['∞', 'many'],
])('10: %s is a word for %s', (word, limit) => {
  expect(rowsOf(`deals\tcontacts\t\t${word}`)).toEqual([`0-3>0-1 H3 ${limit}`]);
});

test.each(['none', 'keine', '*'])('10: %s is asked about once for its column', (word) => {
  const text = `deals\tcontacts\t${word}\ndeals\tcompanies\t${word}\ndeals\ttickets\t3`;
  expect(problemsOf(text)).toEqual([['none_ambiguous'], ['none_ambiguous'], []]);
  const many = { answers: [{ kind: 'none_means' as const, meaning: 'many' as const }] };
  expect(rowsOf(text, many)).toEqual(['0-3>0-1 H3 many', '0-3>0-2 H341 many', '0-3>0-5 H27 3']);
  const leave = { answers: [{ kind: 'none_means' as const, meaning: 'leave' as const }] };
  expect(rowsOf(text, leave)).toEqual(['0-3>0-5 H27 3']);
  expect(skippedOf(text, leave)).toEqual(['1 left_as_is', '2 left_as_is']);
});

test('10: a dash, n/a and nothing leave the limit as it is', () => {
  const text = 'deals\tcontacts\t-\ndeals\tcompanies\tn/a\ndeals\ttickets\t\ndeals\tquotes\t4';
  expect(rowsOf(text)).toEqual(['0-3>0-14 H63 4']);
  expect(skippedOf(text)).toEqual(['1 left_as_is', '2 left_as_is', '3 left_as_is']);
});

test.each([
  ['One-to-Many', ['0-3>0-1 H3 many', '0-1>0-3 H4 1']],
  ['1:N', ['0-3>0-1 H3 many', '0-1>0-3 H4 1']],
  ['ONE_TO_ONE', ['0-3>0-1 H3 1', '0-1>0-3 H4 1']],
  ['Many to one', ['0-3>0-1 H3 1', '0-1>0-3 H4 many']],
])('11: %s limits both directions', (words, rows) => {
  const text = `deals\tcontacts\t${words}`;
  expect(rowsOf(text)).toEqual(rows);
  expect(notesOf(text)).toEqual([['split_cardinality'], ['split_cardinality']]);
});

test('12: zero, negative and huge numbers are told, never clamped', () => {
  const text =
    'deals\tcontacts\t0\ndeals\tcompanies\t-1\ntickets\tcontacts\t10001\ntickets\tdeals\t999999999999';
  const { rows } = paste(text);
  expect(rows.map((row) => row.limit)).toEqual([0, -1, 10001, 999999999999]);
  expect(problemsOf(text)).toEqual([
    ['limit_below_one'],
    ['limit_below_one'],
    [],
    ['limit_too_large'],
  ]);
  expect(rows[0]?.problems[0]?.fixes.map(({ code }) => code)).toEqual(['use_limit', 'leave_as_is']);
  expect(rows[2]?.notes).toMatchObject([
    { code: 'limit_above_interface', fixes: [{ params: { limit: 10000 } }] },
  ]);
});

test.each(['contact', 'Contacts', 'CONTACTS', 'Contact record', '0-1', "'0-1", '="0-1"', ' 0-1 '])(
  '13: %s is contacts',
  (name) => {
    expect(rowsOf(`deals\t${name}\t5`)).toEqual(['0-3>0-1 H3 5']);
  },
);
