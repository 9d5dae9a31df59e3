import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '../runner/testing';
import { readPairView } from './pair-view';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench('demo');
});
afterAll(() => bench.close());

const read = (fromObjectTypeId: string, toObjectTypeId: string) =>
  readPairView({ access: bench.access, nowMs: () => 7 }, { fromObjectTypeId, toObjectTypeId });

async function directionsOf(from: string, to: string) {
  const view = await read(from, to);
  if (!view.ok) throw new Error(view.error.code);
  return view.value.directions.map(({ fromObjectTypeId, rows }) => ({
    fromObjectTypeId,
    rows: rows.map(({ typeId, label, limit }) => [typeId, label, limit]),
  }));
}

test('both directions are there, the asked one first, any label first; no limit reads Many', async () => {
  expect(await directionsOf('0-3', '0-1')).toEqual([
    {
      fromObjectTypeId: '0-3',
      rows: [
        [3, null, 10],
        [143, 'Billing contact', 1],
        [141, 'Decision maker', 5],
        [145, 'Legal', 'many'],
      ],
    },
    {
      fromObjectTypeId: '0-1',
      rows: [
        [4, null, 'many'],
        [144, 'Billing contact', 'many'],
        [142, 'Decision maker', 'many'],
        [146, 'Legal', 'many'],
      ],
    },
  ]);
});

test('records of one object have one direction', async () => {
  expect((await directionsOf('0-1', '0-1')).map(({ rows }) => rows.length)).toEqual([5]);
});

test('a pair that HubSpot does not have is no error: it has no rows', async () => {
  expect((await directionsOf('0-18', '0-74')).map(({ rows }) => rows)).toEqual([[], []]);
  expect((await directionsOf('2-99999999', '0-1')).map(({ rows }) => rows)).toEqual([[], []]);
});

test('when HubSpot cannot be read, its reason is the answer', async () => {
  await bench.fault({ times: 20, effect: { kind: 'answer', status: 401, body: {} } });
  expect(await read('0-3', '0-1')).toMatchObject({
    ok: false,
    error: { code: 'hubspot_unauthorized' },
  });
});
