import { expect, test } from 'vitest';
import { fieldsOf, limitOf, pairFieldsSchema, withChoice, withNumber } from './limit-fields';

test.each([['many'], [1], [5], [10_000], [0], [2.5], [-3], [null]] as const)(
  'what stands in the fields for %s reads as it again',
  (limit) => {
    expect(limitOf(fieldsOf(limit))).toBe(limit);
  },
);

test.each([
  { name: 'a typed number sets Custom', typed: '25', fields: { choice: 'custom', number: '25' } },
  { name: '1 reads as One', typed: '1', fields: { choice: 'one', number: '1' } },
  { name: 'emptying it keeps Custom', typed: '', fields: { choice: 'custom', number: '' } },
])('$name', ({ typed, fields }) => {
  expect(withNumber(typed)).toEqual(fields);
});

test.each([
  { name: 'Many has no number', from: fieldsOf(5), chosen: 'many', number: '' },
  { name: 'One is 1', from: fieldsOf('many'), chosen: 'one', number: '1' },
  { name: 'Custom after One asks for a number', from: fieldsOf(1), chosen: 'custom', number: '' },
  { name: 'Custom keeps the number', from: fieldsOf(5), chosen: 'custom', number: '5' },
] as const)('$name', ({ from, chosen, number }) => {
  expect(withChoice(from, chosen)).toEqual({ choice: chosen, number });
});

test('what is no number that HubSpot could ever hold is none typed', () => {
  expect(limitOf({ choice: 'custom', number: '1e999' })).toBeNull();
  expect(limitOf({ choice: 'custom', number: ' ' })).toBeNull();
});

test('a row without a number does not pass, unless it is Many', () => {
  expect(pairFieldsSchema.safeParse({ rows: [fieldsOf('many'), fieldsOf(0)] }).success).toBe(true);
  const parsed = pairFieldsSchema.safeParse({ rows: [fieldsOf(5), fieldsOf(null)] });
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['rows', 1, 'number']]);
});

test.each([
  { typed: '1.000', limit: 1000 },
  { typed: '1,000', limit: 1000 },
  { typed: '12 500', limit: 12_500 },
  { typed: '2,5', limit: 2.5 },
  { typed: '2.5', limit: 2.5 },
  { typed: '-3', limit: -3 },
  { typed: '1e3', limit: null },
  { typed: 'five', limit: null },
  { typed: '', limit: null },
])('"$typed" is read as $limit, never as another number', ({ typed, limit }) => {
  expect(limitOf({ choice: 'custom', number: typed })).toBe(limit);
});
