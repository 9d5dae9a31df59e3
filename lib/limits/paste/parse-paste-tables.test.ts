import { expect, test } from 'vitest';
import { notesOf, paste, problemsOf, rowsOf, skippedOf } from './testing';

/** Variants of the documented cases 1 to 23: other words, orders, surroundings. */

test.each([
  ['German', 'Von\tNach\tZuordnungslabel\tNeues Limit\nDeals\tKontakte\t\t5'],
  ['French', 'Objet source\tObjet cible\tLibellé\tLimite\ntransactions\tcontacts\t\t5'],
  ['Spanish', 'Origen\tDestino\tEtiqueta\tLímite\nnegocios\tcontactos\t\t5'],
  ['Portuguese', 'Origem\tDestino\tRótulo\tLimite\nnegócios\tcontatos\t\t5'],
  ['Dutch', 'Van\tNaar\tLabel\tLimiet\ndeals\tcontacten\t\t5'],
  ['Italian', 'Da\tA\tEtichetta\tLimite\ntrattative\tcontatti\t\t5'],
  ['Japanese', '元オブジェクト\t先オブジェクト\tラベル\t上限\n取引\tコンタクト\t\t５'],
  ['without accents', 'Origen;Destino;Limite\ndeals;contacts;5'],
  ['in other words', 'Source object type;Destination;Role;Max allowed\ndeals;contacts;;5'],
  ['in another order', 'Limit\tTo\tFrom\n5\tcontacts\tdeals'],
  ["the API's", 'fromObjectType,toObjectType,associationTypeId,maxToObjectIds\n0-3,0-1,3,5'],
  ['below a title', 'Association limits 2026\t\t\n\nFrom\tTo\tLimit\ndeals\tcontacts\t5'],
  ['with a name and an id each', 'deals\t0-3\tcontacts\t0-1\t5'],
  ['with the rows counted', '1\tdeals\tcontacts\t5\n2\tdeals\tcontacts\t5'],
  ['in a mail', 'Hi,\n\nFrom\tTo\tLimit\ndeals\tcontacts\t5\n\nBest\nAnna'],
])('a table with its columns %s is read', (_, text) => {
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(problemsOf(text)).toEqual([[]]);
});

test('what surrounds a table is told, with its lines', () => {
  const text = 'Limits 2026\nHi,\nFrom,To,Limit\ndeals,contacts,5\n\nBest,\nTOTAL (1):,,5';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(skippedOf(text)).toEqual([
    ...['1 not_understood', '2 not_understood', '3 header', '5 blank'],
    ...['6 not_understood', '7 totals'],
  ]);
});

test('a second table below has columns of its own, so that no direction turns round', () => {
  const text = 'From\tTo\tLimit\ndeals\tcontacts\t5\n\nTo\tFrom\tLimit\ncontacts\tcompanies\t2';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-2>0-1 H280 2']);
});

test.each([
  ['an id that is not in the portal', 'deals\tcontacts\t900001\t5', 'unknown_type'],
  ['ids that are not, in a row', '9999\t5\n3\t1', 'unknown_type'],
  ['two unknown texts', 'deals\tcontacts\tFoo\tsome note\t1', 'unknown_label'],
  ['unknown objects', 'Foo\tBar\t5\nBaz\tQux\t7', 'unknown_object'],
  ['an unreadable limit', 'deals\tcontacts\t1.5k', 'limit_unreadable'],
  [
    'a label that is not of its id',
    'Type ID;Label;Limit\n35;Buyer, senior;2',
    'type_label_mismatch',
  ],
])('%s: the row stays, and sets no other limit', (_, text, code) => {
  const [first] = paste(text).rows;
  expect(first?.problems.map((problem) => problem.code)).toContain(code);
});

test.each([
  ['(any label)', 3],
  ['Any label', 3],
  ['null', 3],
  ['(none)', 3],
  ['n/a', 3],
  ['ohne Label', 3],
  ['point of contact', 35],
])('the label %s is type %i', (label, typeId) => {
  const text = `From\tTo\tLabel\tLimit\ndeals\tcontacts\t${label}\t5`;
  expect(paste(text).rows[0]?.typeId).toBe(typeId);
});

test.each([
  ['１，０００', 1000],
  ['1.234.567', 1_234_567],
  ['1_000', 1000],
  ['٥٠٠', 500],
  ['1,5E3', 1500],
  ['jusqu’à 5', 5],
  ['=5', 5],
])('%s is read as %i, with a note', (text, limit) => {
  const [row] = paste(`deals\tcontacts\t${text}`).rows;
  expect(row?.limit).toBe(limit);
  expect(row?.notes[0]?.code).toBe('limit_read_as');
});

test('a number within words is offered, and 1k is not one', () => {
  const fixes = (text: string) =>
    paste(`deals\tcontacts\t${text}`).rows[0]?.problems[0]?.fixes.map(({ params }) => params);
  expect(fixes('5 contacts')).toEqual([{ limit: 5 }, {}]);
  expect(fixes('1k')).toEqual([{}]);
  expect(fixes('1-5')).toEqual([{}]);
});

test('two rows of one text that ends in .000 are asked about, too', () => {
  const text = 'deals\tcontacts\t1.000\ndeals\tcompanies\t1.000';
  expect(problemsOf(text)).toEqual([['three_decimals'], ['three_decimals']]);
});

test.each(['OneToMany', 'One to many (1:N)', '1 - n', 'one/many', '1対多', 'ein zu viele'])(
  '%s is a limit for each direction',
  (text) => {
    expect(rowsOf(`deals\tcontacts\t${text}`)).toEqual(['0-3>0-1 H3 many', '0-1>0-3 H4 1']);
  },
);

test.each(['‘0-1', '=0-1', '0–1', 'Contacts 0-1', '0-1 (Contacts)', "'contacts'"])(
  '%s is contacts',
  (name) => {
    expect(rowsOf(`deals\t${name}\t5`)).toEqual(['0-3>0-1 H3 5']);
  },
);

test('a name and an id that contradict each other ask', () => {
  expect(problemsOf('deals\tDeals (0-1)\t5')).toEqual([['ambiguous_object']]);
});

test.each([
  ['Deals → Contacts', ['0-3>0-1 H3 5']],
  ['Contacts ← Deals', ['0-3>0-1 H3 5']],
  ['deal_to_contact', ['0-3>0-1 H3 5']],
  ['Deals ↔ Contacts', ['0-3>0-1 H3 5', '0-1>0-3 H4 5']],
  ['Deals <-> Contacts', ['0-3>0-1 H3 5', '0-1>0-3 H4 5']],
])('the pair %s has its directions', (pair, rows) => {
  const text = `Pair\tLimit\n${pair}\t5`;
  expect(rowsOf(text)).toEqual(rows);
  const codes = rows.length > 1 ? ['both_directions'] : [];
  expect(notesOf(text)).toEqual(rows.map(() => codes));
});
