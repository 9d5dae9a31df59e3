import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { changeOf } from '../limits/order-changes';
import type { AssociationRef, Limit } from '../limits/limit';
import { fewestCalls, isAllowed, planRowsOf } from '../limits/testing-order';
import { openBench, type Bench } from './testing';

const DEALS = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
/** The object limit first, then the labels. */
const OF_DEALS: readonly AssociationRef[] = [
  { ...DEALS, category: 'HUBSPOT_DEFINED', typeId: 3 },
  { ...DEALS, category: 'USER_DEFINED', typeId: 141 },
  { ...DEALS, category: 'USER_DEFINED', typeId: 143 },
];
const TICKET: AssociationRef = {
  fromObjectTypeId: '0-5',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED',
  typeId: 16,
};
const JOBS = 200;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const journalSchema = z.object({ requests: z.array(z.object({ method: z.string() })) });

async function countCalls(): Promise<number> {
  const answer = await bench.simulator.handle(
    new Request('https://simulator.invalid/__simulator/journal'),
  );
  return journalSchema.parse(await answer.json()).requests.length;
}

test('a job makes exactly the fewest calls: a read a pair, the writes, and one read of all', async () => {
  const limit = fc.constantFrom<Limit>(1, 2, 3, 4, 'many');
  const jobs = fc.sample(fc.tuple(limit, limit, limit, limit), { numRuns: 4 * JOBS, seed: 7 });
  let now: readonly Limit[] = ['many', 'many', 'many', 'many'];
  const ratios: number[] = [];
  for (const wanted of jobs) {
    if (ratios.length === JOBS) break;
    const steps = OF_DEALS.map((_, index) => ({
      before: now[index] ?? 'many',
      after: wanted[index] ?? 'many',
    }));
    const isPossible = isAllowed(steps, new Set([1, 2, 3]));
    if (!isPossible || wanted.every((each, index) => each === now[index])) continue;
    const rows = [...OF_DEALS, TICKET].map((ref, index) => ({
      ...ref,
      rowNumber: index + 1,
      limit: wanted[index] ?? 'many',
    }));
    const submissionId = await bench.submit(rows);
    const before = await countCalls();
    await bench.run(submissionId);
    const sent = (await countCalls()) - before;

    const changes = planRowsOf(steps).flatMap((row) => changeOf(row) ?? []);
    const ofDeals = changes.length === 0 ? 0 : 1 + fewestCalls(steps, changes, 100);
    const ofTickets = wanted[3] === now[3] ? 0 : 2;
    ratios.push(sent / (ofDeals + ofTickets + 1));
    now = wanted;
  }
  expect(ratios).toHaveLength(JOBS);
  expect(new Set(ratios)).toEqual(new Set([1]));
}, 300_000);
