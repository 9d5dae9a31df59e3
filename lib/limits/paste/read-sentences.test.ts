import { expect, test } from 'vitest';
import { paste, rowsOf } from './testing';

const ANY = '0-3>0-1 H3 5';

test.each([
  'max 5 contacts per deal',
  '5 contacts / deal',
  'contacts: 5 per deal',
  'Contacts per deal: 5',
  'contacts per deal should be at most 5',
  'Limit: 5 contacts per deal',
  'not more than 5 contacts for each deal',
  'A deal can have at most 5 contacts.',
  'Pro Deal höchstens 5 Kontakte',
  'Ein Deal kann höchstens 5 Kontakte haben',
  'au plus 5 contacts par transaction',
  'Une transaction peut avoir au maximum 5 contacts',
  'máximo 5 contactos por negocio',
  'no máximo 5 contatos por negócio',
  'maximaal 5 contacten per deal',
  'al massimo 5 contatti per trattativa',
  '取引 → コンタクト: 5',
  'Deals > Contacts: 5',
  'Deals to Contacts: 5',
  'Deals → Contacts, max 5',
  'Deals → Contacts ≤ 5',
  'Contact ← Deal: 5',
  '0-3 → 0-1: 5',
  'ID 3 → 5',
  'a) max 5 contacts per deal',
  '> > • max 5 contacts per deal',
])('%s', (text) => {
  expect(rowsOf(text)).toEqual([ANY]);
});

test.each([
  ['max 5 contacts and 3 companies per deal', [ANY, '0-3>0-2 H341 3']],
  ['Deal→Contact:5;Contact→Deal:3', [ANY, '0-1>0-3 H4 3']],
  ['Deal ↔ Contact: 5', [ANY, '0-1>0-3 H4 5']],
  ['Deals → Contacts: 5 (Point of contact)', ['0-3>0-1 U35 5']],
  ['one deal per contact labelled Really buys', ['0-1>0-3 U40 1']],
  ['no limit for contacts per deal', ['0-3>0-1 H3 many']],
  ['per contact: 5 deals', ['0-1>0-3 H4 5']],
])('%s says %j', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test.each([
  'a deal can have 3 to 5 contacts',
  'between 3 and 5 contacts per deal',
  'We met 5 contacts per deal last week',
  'Deal → Contact → Company: 5',
  'Limit: 5 rue de Lyon',
  'Tel. +49 30 123456',
])('%s is not understood, rather than guessed', (text) => {
  expect(paste(text)).toMatchObject({ rows: [], skipped: [{ line: 1, reason: 'not_understood' }] });
});

test.each([
  'Name,Phone\nAnna,030123456\nBert,030999',
  'Anna\tSchmidt\t+49 30 123456\nBert\tMeyer\t030 1234',
  'Anna;Schmidt;030123456\nBert;Meyer;0301234',
])('a phone list is nothing of ours', (text) => {
  const { rows, skipped } = paste(text);
  expect(rows).toEqual([]);
  expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['not_understood']));
});
