import { expect, test } from 'vitest';
import { draftRowsSchema } from './draft-schema';
import { DRAFT_ROWS_MAX } from './draft-tuple';
import { fromTuple, toTuple } from './draft-tuple';
import { ANY_OF_DEALS, DECISION_MAKER, draftOf } from './testing';

const GOOD = [1, '0-3', '0-1', 'HUBSPOT_DEFINED', 3, 5];

test('a draft comes through the wire as it was', () => {
  const rows = draftOf([ANY_OF_DEALS, 5], [DECISION_MAKER, 'many'], [DECISION_MAKER, null]);
  const wire: unknown = JSON.parse(JSON.stringify(rows.map(toTuple)));
  expect(draftRowsSchema.parse(wire).map(fromTuple)).toEqual(rows);
});

test.each([
  { name: 'an empty draft', rows: [] },
  { name: 'a limit that the rules will refuse', rows: [[...GOOD.slice(0, 5), -2.5]] },
  { name: 'a custom object', rows: [[1, '2-191972671', '0-1', 'USER_DEFINED', 277, 'many']] },
])('$name is let in', ({ rows }) => {
  expect(draftRowsSchema.safeParse(rows).success).toBe(true);
});

test.each([
  { name: 'a field too many', rows: [[...GOOD, 'x']] },
  { name: 'a field too few', rows: [GOOD.slice(0, 5)] },
  { name: 'an object instead of a tuple', rows: [{ rowNumber: 1 }] },
  { name: 'an object type by name', rows: [[1, 'deals', '0-1', 'HUBSPOT_DEFINED', 3, 5]] },
  { name: 'a path in an object type', rows: [[1, '0-3/../x', '0-1', 'HUBSPOT_DEFINED', 3, 5]] },
  { name: 'a category that HubSpot does not have', rows: [[1, '0-3', '0-1', 'MINE', 3, 5]] },
  { name: 'a type id of zero', rows: [[1, '0-3', '0-1', 'HUBSPOT_DEFINED', 0, 5]] },
  { name: 'a limit in words', rows: [[...GOOD.slice(0, 5), 'lots']] },
  { name: 'a limit as text', rows: [[...GOOD.slice(0, 5), '5']] },
  { name: 'a limit without end', rows: [[...GOOD.slice(0, 5), Infinity]] },
  { name: 'row number 0', rows: [[0, ...GOOD.slice(1)]] },
  { name: 'a row number twice', rows: [GOOD, GOOD] },
])('$name is refused', ({ rows }) => {
  expect(draftRowsSchema.safeParse(rows).success).toBe(false);
});

test('twenty thousand rows are let in, and not one more', () => {
  const rows = Array.from({ length: DRAFT_ROWS_MAX }, (_, position) => [
    position + 1,
    ...GOOD.slice(1),
  ]);
  expect(draftRowsSchema.safeParse(rows).success).toBe(true);
  const more = [...rows, [DRAFT_ROWS_MAX + 1, ...GOOD.slice(1)]];
  expect(draftRowsSchema.safeParse(more).success).toBe(false);
});

/** Bytes that the server takes of one call: `next.config.mjs`. */
const BODY_MAX = 4 * 1024 * 1024;

test('the longest draft that is let in fits into one call, however long its ids', () => {
  const long = ['2-999999999999', '2-999999999998', 'INTEGRATOR_DEFINED', 2_147_483_647];
  const rows = Array.from({ length: DRAFT_ROWS_MAX }, (_, position) => [
    2_147_000_000 + position,
    ...long,
    2_147_483_647,
  ]);
  expect(draftRowsSchema.safeParse(rows).success).toBe(true);
  expect(JSON.stringify(rows).length).toBeLessThan(BODY_MAX / 1.5);
});
