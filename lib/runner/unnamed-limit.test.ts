import { expect, test } from 'vitest';
import type { HubSpotFailure } from '../portals/hubspot-portal';
import { fail } from '../result';
import { openBench } from './testing';
import { ROW } from './testing-row';

/** A 429 of a gateway: no policy and no time. */
const UNNAMED: HubSpotFailure = {
  kind: 'rate_limited',
  message: 'Too many requests.',
  httpStatus: 429,
  category: null,
  subCategory: null,
  correlationId: null,
  context: {},
  retryAfterMs: null,
  policyName: null,
};

test('a limit that names no time is waited for longer each time, until HubSpot answers', async () => {
  const bench = await openBench();
  const { hubspot } = bench.access;
  const refusals = { pair: 3, all: 2 };
  const restsMs: number[] = [];
  const submissionId = await bench.submit([ROW]);
  await bench.run(submissionId, {
    hubspot: {
      ...hubspot,
      readPairLimits: (pair, lane) =>
        refusals.pair-- > 0 ? Promise.resolve(fail(UNNAMED)) : hubspot.readPairLimits(pair, lane),
      readAllLimits: (lane) =>
        refusals.all-- > 0 ? Promise.resolve(fail(UNNAMED)) : hubspot.readAllLimits(lane),
    },
    clock: { ...bench.clock, now: () => 1_000_000 },
    rest: (untilMs) => {
      restsMs.push(untilMs - 1_000_000);
      return Promise.resolve();
    },
  });
  expect(restsMs).toEqual([60_000, 120_000, 240_000, 60_000, 120_000]);
  const { submission } = await bench.store.runs.loadRun(submissionId);
  expect(submission.status).toBe('completed');
  await bench.close();
});
