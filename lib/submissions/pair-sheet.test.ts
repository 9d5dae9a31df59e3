import { expect, test } from 'vitest';
import { readPairSheet } from './pair-sheet';
import { openSeededPortal } from './testing-seeded-portal';

/** A pair of the demo portal. */
async function readDemoPair(fromObjectTypeId: string, toObjectTypeId: string) {
  const read = await readPairSheet(
    { access: openSeededPortal('demo'), nowMs: () => 1_000 },
    { fromObjectTypeId, toObjectTypeId },
  );
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('a pair has both directions, any label first', async () => {
  const sheet = await readDemoPair('0-3', '0-1');
  expect(sheet?.readAt).toBe(1_000);
  expect(sheet?.directions.map(({ from, to }) => `${from.plural} ${to.plural}`)).toEqual([
    'Deals Contacts',
    'Contacts Deals',
  ]);
  expect(sheet?.directions[0]?.rows.map(({ label, limit }) => [label, limit])).toEqual([
    [null, 10],
    ['Billing contact', 1],
    ['Decision maker', 5],
    ['Legal', 'many'],
  ]);
});

test('a pair of one object has one direction, and a label of two ids one row', async () => {
  const sheet = await readDemoPair('0-1', '0-1');
  expect(sheet?.directions).toHaveLength(1);
  const partners = sheet?.directions[0]?.rows.filter(({ label }) => label === 'Referral partner');
  expect(partners).toHaveLength(1);
  expect(partners?.[0]?.mirrorTypeId).not.toBeNull();
});

test('a pair without limits and labels is shown all the same', async () => {
  const sheet = await readDemoPair('0-3', '0-5');
  expect(sheet?.directions[0]?.rows.map(({ limit }) => limit)).toEqual(['many']);
});

test('a pair that HubSpot does not have has no rows', async () => {
  const sheet = await readDemoPair('0-5', '0-8');
  expect(sheet?.directions.map(({ rows }) => rows)).toEqual([[], []]);
});

test.each([
  ['0-3', '2-999'],
  ['0-4711', '0-1'],
])('%s > %s is nothing where the portal knows no such object', async (from, to) => {
  expect(await readDemoPair(from, to)).toBeNull();
});
