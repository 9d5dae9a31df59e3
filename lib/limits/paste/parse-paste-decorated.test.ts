import { expect, test } from 'vitest';
import { notesOf, problemsOf, rowsOf, skippedOf } from './testing';

/** What word processors, chats, wikis and reports put around the same few words. */

const ANY = '0-3>0-1 H3 5';

test.each([
  ['backticks', 'From,To,Limit\n`deals`,`contacts`,5'],
  ['stars', 'From\tTo\tLimit\n**Deals**\t*Contacts*\t5'],
  ['pictures', 'From\tTo\tLimit\n🤝 Deals\tContacts 👤\t5'],
])('objects in %s are read, with a note', (_, text) => {
  expect(rowsOf(text)).toEqual([ANY]);
  expect(notesOf(text)).toEqual([['object_read_as', 'object_read_as']]);
});

test.each([
  [
    'drawn with lines',
    '┌───┬───┬───┐\n│ From │ To │ Limit │\n├───┼───┼───┤\n│ Deals │ Contacts │ 5 │\n└───┴───┴───┘',
  ],
  ['drawn with double lines', '║ From ║ To ║ Limit ║\n╠═══╬═══╬═══╣\n║ Deals ║ Contacts ║ 5 ║'],
  ["in a wiki's own marks", '||From||To||Limit||\n|Deals|Contacts|5|'],
  [
    'with heads over groups of columns',
    'Association\t\t\tLimits\nFrom\tTo\tLabel\tNew limit\ndeals\tcontacts\t\t5',
  ],
  ['with pairs below "Association"', 'Association\tLimit\nDeals -> Contacts\t5'],
  ["with HubSpot's names of associations", 'name,limit\ndeal_to_contact,5'],
])('a table %s is read', (_, text) => {
  expect(rowsOf(text)).toEqual([ANY]);
  expect(problemsOf(text)).toEqual([[]]);
});

test.each([
  '- **Deals → Contacts:** 5',
  '- **Deals → Contacts**: `5`',
  'Please set max 5 contacts per deal',
  '> and max 5 contacts per deal',
  'Bitte maximal 5 Kontakte pro Deal',
  'From deals to contacts: 5',
  'Never more than 5 contacts per deal',
])('%s', (text) => {
  expect(rowsOf(text)).toEqual([ANY]);
});

test('a label with the quotes of a word processor is the label with plain ones', () => {
  const text = 'deals\tcontacts\tThe “real” buyer\t1';
  expect(rowsOf(text)).toEqual(['0-3>0-1 U39 1']);
  expect(notesOf(text)).toEqual([['label_read_as']]);
});

test.each([
  [
    'in the cell of a pair is its label',
    'Pair;Limit\nDeals → Contacts (Point of contact);1',
    ['0-3>0-1 U35 1'],
  ],
  [
    'is the label where the column of labels is empty',
    'Pair;Label;Limit\nDeals → Contacts (Point of contact);;1',
    ['0-3>0-1 U35 1'],
  ],
  [
    'beside another label is told, not dropped',
    'Pair;Label;Limit\nDeals → Contacts (Point of contact);Buyer, senior;1',
    ['0-3>? ? 1'],
  ],
  ['that is an id is an object', 'Pair;Limit\nDeals → Contacts (0-1);5', [ANY]],
  [
    'holds for both directions',
    'Pair;Limit\nContacts ↔ Contacts (Foo);1',
    ['0-1>0-1 ? 1', '0-1>0-1 ? 1'],
  ],
])('what stands in brackets %s', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test.each([
  'no maximum',
  'No max.',
  'uncapped',
  'unbounded',
  'multiple',
  'keine Obergrenze',
  'sans maximum',
  'sin máximo',
  'geen maximum',
  'nessun massimo',
  '上限なし',
])('"%s" is no limit', (word) => {
  expect(rowsOf(`From\tTo\tLimit\ndeals\tcontacts\t${word}`)).toEqual(['0-3>0-1 H3 many']);
});

test('a head over groups of columns is told with its line', () => {
  const text = 'Association\t\tLimits\nFrom\tTo\tLimit\ndeals\tcontacts\t5';
  expect(rowsOf(text)).toEqual([ANY]);
  expect(skippedOf(text)).toEqual(['1 not_understood', '2 header']);
});
