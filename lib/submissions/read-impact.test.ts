import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBench, type Bench } from '../runner/testing';
import { IMPACT_PAIRS_MAX, readImpact } from './read-impact';

const DEALS_TO_CONTACTS = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const TICKETS_TO_CONTACTS = { fromObjectTypeId: '0-5', toObjectTypeId: '0-1' };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench('demo');
});
afterEach(() => bench.close());

async function usageUnder(status: number | null) {
  if (status !== null) {
    const effect = { kind: 'answer', status, body: { message: 'No.' } };
    await bench.fault({ path: '/associations/records/0-3/0-1', times: 9, effect });
  }
  return (await readImpact(bench.access, [DEALS_TO_CONTACTS]))[0]?.usage;
}

test.each([
  { status: null, usage: { limit: 10, atLimit: 14, nearLimit: 31 } },
  { status: 403, usage: 'not_available' },
  { status: 404, usage: 'not_available' },
  { status: 401, usage: 'not_read' },
] as const)('records of deals → contacts when HubSpot answers $status', async (each) => {
  expect(await usageUnder(each.status)).toEqual(each.usage);
});

test('one pair that HubSpot does not count leaves the others', async () => {
  const effect = { kind: 'answer', status: 403, body: {} };
  await bench.fault({ path: '/records/0-3/0-1', effect });
  const impact = await readImpact(bench.access, [DEALS_TO_CONTACTS, TICKETS_TO_CONTACTS]);
  expect(impact.map(({ usage }) => usage)).toEqual([
    'not_available',
    { limit: 50, atLimit: 0, nearLimit: 0 },
  ]);
});

test('an object that the portal does not have is never part of a path', async () => {
  const pair = { fromObjectTypeId: '2-99', toObjectTypeId: '0-1' };
  expect(await readImpact(bench.access, [pair])).toEqual([{ ...pair, usage: 'not_read' }]);
});

test('of a plan with very many pairs the first ones are asked for', async () => {
  const pairs = Array.from({ length: IMPACT_PAIRS_MAX + 5 }, () => TICKETS_TO_CONTACTS);
  expect(await readImpact(bench.access, pairs)).toHaveLength(IMPACT_PAIRS_MAX);
});
