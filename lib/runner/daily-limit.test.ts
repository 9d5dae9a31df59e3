import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBench, type Bench } from './testing';
import { ROW } from './testing-row';

/** In Berlin, where the portal is. */
const MIDNIGHT = Date.UTC(2026, 10, 24, 23);

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  const body = { status: 'error', errorType: 'RATE_LIMIT', policyName: 'DAILY' };
  await bench.fault({ path: 'batch/', effect: { kind: 'answer', status: 429, body } });
});
afterEach(() => bench.close());

test('a daily limit leaves the rows waiting until the portal’s midnight; then it goes on by itself', async () => {
  const submissionId = await bench.submit([ROW]);
  const rests: unknown[] = [];
  await bench.run(submissionId, {
    rest: async (untilMs) => {
      const { submission, rows: waiting } = await bench.store.runs.loadRun(submissionId);
      rests.push([untilMs, submission.waitingFor, submission.waitingUntil, waiting[0]?.status]);
    },
  });
  expect(rests).toEqual([[MIDNIGHT, 'rate_limited', MIDNIGHT, 'pending']]);
  expect((await bench.store.runs.loadRun(submissionId)).submission.status).toBe('completed');
});

test('a daily limit is kept to by the process that takes over', async () => {
  const submissionId = await bench.submit([ROW]);
  const first = new AbortController();
  await bench.run(submissionId, {
    signal: first.signal,
    rest: () => {
      first.abort();
      return Promise.resolve();
    },
  });
  const sent = await bench.writes();
  const rests: unknown[] = [];
  await bench.run(submissionId, {
    rest: async (untilMs) => {
      rests.push([untilMs, await bench.writes()]);
    },
  });
  expect(rests).toEqual([[MIDNIGHT, sent]]);
  expect(await bench.writes()).toHaveLength(2);
});
