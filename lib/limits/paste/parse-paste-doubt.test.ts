import { expect, test } from 'vitest';
import { paste, problemsOf, rowsOf } from './testing';

/** Where a text can be read in two ways, nothing is set: the person is asked. */

test.each([
  ['one for each direction', 'Object A,Object B,Limit A→B,Limit B→A\ndeals,contacts,5,3'],
  ['one for each end', 'From,To,Max from,Max to\ndeals,contacts,5,3'],
  ['of words that mean nothing here', 'From,To,Foo,Bar\ndeals,contacts,5,3'],
])('of two columns of numbers, %s, none is taken for the limit', (_, text) => {
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 ?']);
  expect(problemsOf(text)).toEqual([['limit_missing']]);
});

test.each([
  ['Before', 'After'],
  ['Previous', 'Limit'],
  ['Ist', 'Soll'],
  ['Altes Limit', 'Neues Limit'],
  ['Min', 'Max'],
])('of %s and %s the second is the limit', (before, after) => {
  expect(rowsOf(`From;To;${before};${after}\ndeals;contacts;3;5`)).toEqual(['0-3>0-1 H3 5']);
  expect(rowsOf(`From;To;${after};${before}\ndeals;contacts;5;3`)).toEqual(['0-3>0-1 H3 5']);
});

test.each(['3 → 5', '3 -> 5', '1 → ∞', 'Many → 5'])(
  '"%s" may be a change: it is not taken for two limits',
  (text) => {
    expect(rowsOf(`From\tTo\tLimit\ndeals\tcontacts\t${text}`)).toEqual(['0-3>0-1 H3 ?']);
  },
);

test('a column "ID" that counts the rows is not the type id', () => {
  const text = 'ID\tFrom\tTo\tLimit\n1\tdeals\tcontacts\t5\n2\tcontacts\tdeals\t3';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-1>0-3 H4 3']);
  expect(paste(text).columns?.roles).toEqual(['ignore', 'from', 'to', 'limit']);
});

test('a column "ID" of type ids is one, in whatever order', () => {
  const text = 'ID\tFrom\tTo\tLimit\n1\tcontacts\tcompanies\t5\n2\tcompanies\tcontacts\t3';
  expect(rowsOf(text)).toEqual(['0-1>0-2 H1 5', '0-2>0-1 H2 3']);
});

test('one key twice with two values in JSON is taken for neither', () => {
  const text = '[{"typeId":3,"maxToObjectIds":5,"maxToObjectIds":6}]';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 ?']);
});

test('signs that nobody sees are taken out of a cell', () => {
  expect(rowsOf('From\tTo\tLimit\ndeals\u0000\tcontacts\u0007\t\u00015')).toEqual(['0-3>0-1 H3 5']);
});
