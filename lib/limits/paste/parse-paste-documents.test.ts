import { expect, test } from 'vitest';
import { paste, rowsOf, skippedOf } from './testing';

/** Cases 29 and 30, and our own YAML: documents and sentences. */

const TWO = ['0-3>0-1 H3 5', '0-3>0-1 U35 1'];

test.each([
  ['Markdown', '| From | To | Limit |\n| --- | --- | --- |\n| Deals | Contacts | 5 |'],
  [
    'a fence',
    '```\n| From | To | Limit |\n|---|:-:|--:|\n| **Deals** | [Contacts](https://a.b) | `5` |\n```',
  ],
  ['an arrow', '| Pair | Limit |\n|---|---|\n| Deals → Contacts | **5** |'],
  [
    'HTML',
    '<table><tr><th>From</th><th>To</th><th>Limit</th></tr><tr><td>Deals<td>Contacts<td>5</table>',
  ],
])('29: a table in %s', (_, text) => {
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
});

test('29: a bar after a backslash is part of its cell', () => {
  const text = '| From | To | Label | Limit |\n|-|-|-|-|\n| Deals | Contacts | A \\| B | 5 |';
  expect(paste(text).rows[0]?.written.label).toBe('A | B');
});

test('29: cells over several rows of a web page are in each of them', () => {
  const html =
    '<table><tr><th>From</th><th>To</th><th>Limit</th></tr><tr><td rowspan=2>Deals</td>' +
    '<td>Contacts</td><td>5</td></tr><tr><td>Companies</td><td>1</td></tr></table>';
  const rows = ['0-3>0-1 H3 5', '0-3>0-2 H341 1'];
  expect(rowsOf('From\tTo\tLimit\nDeals\tContacts\t5\nCompanies\t1', { html })).toEqual(rows);
});

test('30: sentences are rows, other lines are counted', () => {
  const text =
    '> max 5 contacts per deal\n- one contact labelled Billing contact per company\n' +
    'Deal → Contact (Point of contact): 1\n\nKind regards\nAnna';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-2>0-1 U52 1', '0-3>0-1 U35 1']);
  expect(skippedOf(text)).toEqual(['4 blank', '5 not_understood', '6 not_understood']);
  expect(paste(text).format).toBe('sentences');
});

test('30: what is nothing of ours is kept as unread lines', () => {
  const text = 'Anna\t+49 30 123\nBert\t030 1234';
  expect(paste(text)).toMatchObject({ format: 'unknown', rows: [], refused: null });
  expect(skippedOf(text)).toEqual(['1 not_understood', '2 not_understood']);
});

test.each([
  [
    "These contacts can't be merged: the record would exceed the association limit for companies.",
    '0-1',
  ],
  [
    '{"status":"error","message":"Unable to merge deals. Associations would exceed a limit of 1"}',
    '0-3',
  ],
  ['Diese Unternehmen können nicht zusammengeführt werden: Zuordnungslimit überschritten', '0-2'],
])("30: HubSpot's merge error is explained, not read as rows: %s", (text, objectTypeId) => {
  expect(paste(text)).toMatchObject({
    format: 'merge_error',
    rows: [],
    mergeError: { objectTypeId },
  });
});

test.each([
  ['in blocks', 'limits:\n  deals->contacts:\n    any: 5\n    Point of contact: 1\n'],
  ['in flow', 'limits: {deals->contacts: {any: 5, Point of contact: 1}}'],
  [
    'with quotes and comments',
    '# ours\nlimits:\n  "Deals → Contacts":\n    any: 5 # any\n    "Point of contact": 1\n',
  ],
  [
    'as a list',
    '- from: deals\n  to: contacts\n  limit: 5\n- {from: deals, to: contacts, label: Point of contact, limit: 1}',
  ],
])('our own YAML %s', (_, text) => {
  expect(rowsOf(text)).toEqual(TWO);
  expect(paste(text).format).toBe('yaml');
});
