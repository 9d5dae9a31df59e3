import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConfigurationRow, Limit } from '../limits/limit';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import { openBench, type Bench } from './testing';

const ROW = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED',
  typeId: 3,
  rowNumber: 1,
} as const;

let bench: Bench;
let pairReads: number;
beforeEach(async () => {
  bench = await openBench();
  pairReads = 0;
});
afterEach(() => bench.close());

/** The list of all as it is with `extra` in it, as if another pair had a type of the same key. */
function hubspotListing(extra: readonly ConfigurationRow[]): HubSpotPortal {
  const { hubspot } = bench.access;
  return {
    ...hubspot,
    readAllLimits: async (lane) => {
      const read = await hubspot.readAllLimits(lane);
      return read.ok ? { ...read, value: [...read.value, ...extra] } : read;
    },
    readPairLimits: (pair, lane) => {
      pairReads += 1;
      return hubspot.readPairLimits(pair, lane);
    },
  };
}

const TWIN: ConfigurationRow = { category: 'HUBSPOT_DEFINED', typeId: 3, label: null, limit: 8 };

test.each<{ name: string; before: number | null; limit: Limit }>([
  { name: 'set', before: null, limit: 5 },
  { name: 'removed', before: 9, limit: 'many' },
])('a limit of another pair with the same key is not taken for one that was $name', async (row) => {
  if (row.before !== null) {
    await bench.change({ from: '0-3', to: '0-1', ...TYPE, maxToObjectIds: row.before });
  }
  const submissionId = await bench.submit([{ ...ROW, limit: row.limit }]);
  await bench.run(submissionId, { hubspot: hubspotListing([TWIN]) });
  const { submission, rows } = await bench.store.runs.loadRun(submissionId);
  expect(submission.status).toBe('completed');
  expect(rows).toMatchObject([{ status: 'applied', enforced: row.limit }]);
  expect(await bench.writes()).toHaveLength(1);
});

test('where the list of all says what is expected, no pair is asked a second time', async () => {
  const submissionId = await bench.submit([{ ...ROW, limit: 5 }]);
  await bench.run(submissionId, { hubspot: hubspotListing([]) });
  expect(pairReads).toBe(1);
});

const TYPE = { category: 'HUBSPOT_DEFINED', typeId: 3 };
