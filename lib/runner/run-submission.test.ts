import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { AssociationRef, DraftRow } from '../limits/limit';
import { openBench, type Bench } from './testing';

const DEALS_TO_CONTACTS = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const ANY: AssociationRef = { ...DEALS_TO_CONTACTS, category: 'HUBSPOT_DEFINED', typeId: 3 };
const DECISION_MAKER: AssociationRef = {
  ...DEALS_TO_CONTACTS,
  category: 'USER_DEFINED',
  typeId: 141,
};
const BILLING: AssociationRef = { ...DEALS_TO_CONTACTS, category: 'USER_DEFINED', typeId: 143 };
const CONTRACTS = { fromObjectTypeId: '2-31870015', toObjectTypeId: '0-1' };
const CONTRACT: AssociationRef = { ...CONTRACTS, category: 'USER_DEFINED', typeId: 155 };
const SIGNATORY: AssociationRef = { ...CONTRACTS, category: 'USER_DEFINED', typeId: 279 };
/** Takes at most 50 at HubSpot. */
const TICKETS: AssociationRef = {
  fromObjectTypeId: '0-5',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED',
  typeId: 16,
};

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

type Wanted = readonly (readonly [AssociationRef, DraftRow['limit']])[];

function rows(...wanted: Wanted): DraftRow[] {
  return wanted.map(([ref, limit], position) => ({ ...ref, rowNumber: position + 1, limit }));
}

/** As somebody else would. */
function changeAtHubSpot({ category, typeId }: AssociationRef, maxToObjectIds: number) {
  return bench.change({ from: '0-3', to: '0-1', category, typeId, maxToObjectIds });
}

async function apply(...wanted: Wanted) {
  const submissionId = await bench.submit(rows(...wanted));
  await bench.run(submissionId);
  return result(submissionId);
}

async function result(submissionId: string) {
  const run = await bench.store.runs.loadRun(submissionId);
  return {
    status: run.submission.status,
    rows: run.rows.map(({ status, evidence, enforced }) => [status, evidence, enforced]),
    batches: run.batches.map(({ operation, status, httpStatus }) => [
      operation,
      status,
      httpStatus,
    ]),
  };
}

test('a create, then an update, then a purge, each with its proof', async () => {
  expect(await apply([ANY, 5])).toEqual({
    status: 'completed',
    rows: [['applied', 'answer', 5]],
    batches: [['create', 'COMPLETE', 200]],
  });
  expect(await apply([ANY, 7])).toEqual({
    status: 'completed',
    rows: [['applied', 'answer', 7]],
    batches: [['update', 'COMPLETE', 200]],
  });
  expect(await apply([ANY, 'many'])).toEqual({
    status: 'completed',
    rows: [['applied', 'read_back', 'many']],
    batches: [['purge', null, 204]],
  });
  expect(await bench.writes()).toEqual([
    '0-3>0-1 create 3=5',
    '0-3>0-1 update 3=7',
    '0-3>0-1 purge 3',
  ]);
});

test('what HubSpot refuses says so, with its words, and the other rows go through', async () => {
  const submissionId = await bench.submit(rows([TICKETS, 60], [ANY, 5]));
  await bench.run(submissionId);
  const [tickets, any] = (await bench.store.runs.loadRun(submissionId)).rows;
  expect(tickets).toMatchObject({ status: 'rejected', enforced: 'many' });
  expect(tickets?.message).toMatch(/50/);
  expect(any).toMatchObject({ status: 'applied', enforced: 5 });
  expect((await result(submissionId)).status).toBe('completed_with_errors');
});

test('a row that somebody set meanwhile costs no call', async () => {
  const submissionId = await bench.submit(rows([ANY, 5], [DECISION_MAKER, 2]));
  await changeAtHubSpot(ANY, 5);
  await bench.run(submissionId);
  expect((await result(submissionId)).rows).toEqual([
    ['unchanged', 'read_back', 5],
    ['applied', 'answer', 2],
  ]);
  expect(await bench.writes()).toEqual(['0-3>0-1 create 141=2']);
});

describe('a call without an answer', () => {
  test('that took effect is proved by two reads after the quarantine, and not sent again', async () => {
    await bench.fault({ path: 'batch/create', effect: { kind: 'drop', when: 'after_apply' } });
    expect((await apply([ANY, 5])).rows).toEqual([['applied', 'read_back', 5]]);
    expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5']);
    const [quarantineMs, gapMs] = bench.clock.sleeps;
    expect(quarantineMs).toBeGreaterThan(49_000);
    expect(gapMs).toBe(5_000);
  });

  test('that took no effect is sent again, after a read-back', async () => {
    await bench.fault({ path: 'batch/create', effect: { kind: 'drop', when: 'before_apply' } });
    expect((await apply([ANY, 5])).rows).toEqual([['applied', 'answer', 5]]);
    expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5', '0-3>0-1 create 3=5']);
  });

  test('three times over is for a person to decide', async () => {
    await bench.fault({
      path: 'batch/create',
      times: 9,
      effect: { kind: 'drop', when: 'before_apply' },
    });
    expect(await apply([ANY, 5])).toMatchObject({
      status: 'needs_review',
      rows: [['needs_review', null, 'many']],
    });
    expect(await bench.writes()).toHaveLength(3);
  });

  test('after which somebody else set a third value is a conflict, never overwritten', async () => {
    const submissionId = await bench.submit(rows([ANY, 5]));
    await bench.fault({ path: 'batch/create', effect: { kind: 'drop', when: 'before_apply' } });
    const clock = {
      ...bench.clock,
      sleep: async () => {
        await changeAtHubSpot(ANY, 8);
      },
    };
    await bench.run(submissionId, { clock });
    expect((await result(submissionId)).rows).toEqual([['conflict', null, 8]]);
    expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5']);
  });
});

test('a purge whose answer was lost is not claimed without a read-back', async () => {
  await apply([ANY, 5]);
  await bench.fault({ path: 'batch/purge', effect: { kind: 'drop', when: 'before_apply' } });
  expect((await apply([ANY, 'many'])).rows).toEqual([['applied', 'read_back', 'many']]);
  expect((await bench.writes()).slice(1)).toEqual(['0-3>0-1 purge 3', '0-3>0-1 purge 3']);
});

test('HubSpot’s rate limit only makes it slower', async () => {
  await bench.fault({
    path: 'batch/create',
    effect: {
      kind: 'answer',
      status: 429,
      body: { status: 'error', errorType: 'RATE_LIMIT', policyName: 'TEN_SECONDLY_ROLLING' },
    },
  });
  expect(await apply([ANY, 5])).toMatchObject({ status: 'completed' });
});

test('a refused call of several rows is sent in halves until the bad row stands alone', async () => {
  const refuse = { kind: 'answer', status: 400, body: { status: 'error', message: 'One is bad.' } };
  await bench.fault({ path: 'batch/create', body: '"typeId":143', times: 9, effect: refuse });
  const outcome = await apply([ANY, 5], [DECISION_MAKER, 2], [BILLING, 1]);
  expect(outcome.rows).toEqual([
    ['applied', 'answer', 5],
    ['applied', 'answer', 2],
    ['rejected', null, 'many'],
  ]);
  expect(outcome.status).toBe('completed_with_errors');
});

test('pairs that are refused at the same time are halved side by side', async () => {
  const refuse = { kind: 'answer', status: 400, body: { status: 'error', message: 'One is bad.' } };
  await bench.fault({ path: 'batch/create', body: '},{', times: 2, effect: refuse });
  const outcome = await apply([ANY, 5], [DECISION_MAKER, 2], [CONTRACT, 4], [SIGNATORY, 1]);
  expect(outcome.status).toBe('completed');
  expect(outcome.rows.map(([status]) => status)).toEqual(Array(4).fill('applied'));
});

test('a limit that somebody changed before it was sent is a conflict, never overwritten', async () => {
  const submissionId = await bench.submit(rows([ANY, 5], [DECISION_MAKER, 2]));
  await changeAtHubSpot(DECISION_MAKER, 4);
  await bench.run(submissionId);
  expect(await result(submissionId)).toMatchObject({
    status: 'completed_with_errors',
    rows: [
      ['applied', 'answer', 5],
      ['conflict', null, 4],
    ],
  });
  expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5']);
});

test('what goes up and down in one pair is sent in an order that HubSpot takes', async () => {
  await apply([ANY, 5], [DECISION_MAKER, 4]);
  // The object limit must not fall below the label's before that one is lower.
  expect(await apply([ANY, 3], [DECISION_MAKER, 2])).toMatchObject({ status: 'completed' });
  expect(await apply([ANY, 9], [DECISION_MAKER, 8])).toMatchObject({ status: 'completed' });
  expect((await bench.writes()).slice(1)).toEqual([
    '0-3>0-1 update 141=2',
    '0-3>0-1 update 3=3',
    '0-3>0-1 update 3=9',
    '0-3>0-1 update 141=8',
  ]);
});

describe('a process that ended', () => {
  test('between the intent and the send: reads back, then sends', async () => {
    const submissionId = await bench.submit(rows([ANY, 5]));
    const sendBatch: HubSpotPortal['sendBatch'] = async (_batch, beforeSend) => {
      await beforeSend?.();
      throw new Error('The process is gone.');
    };
    const hubspot = { ...bench.access.hubspot, sendBatch };
    await expect(bench.run(submissionId, { hubspot })).rejects.toThrow('The process is gone.');
    expect((await result(submissionId)).rows).toEqual([['sent', null, null]]);
    await bench.run(submissionId);
    expect((await result(submissionId)).rows).toEqual([['applied', 'answer', 5]]);
    expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5']);
  });

  test('between the send and the record: reads back, and sends nothing', async () => {
    const submissionId = await bench.submit(rows([ANY, 5]));
    const sendBatch: HubSpotPortal['sendBatch'] = async (batch, beforeSend) => {
      await bench.access.hubspot.sendBatch(batch, beforeSend);
      throw new Error('The process is gone.');
    };
    const hubspot = { ...bench.access.hubspot, sendBatch };
    await expect(bench.run(submissionId, { hubspot })).rejects.toThrow('The process is gone.');
    await bench.run(submissionId);
    expect((await result(submissionId)).rows).toEqual([['applied', 'read_back', 5]]);
    expect(await bench.writes()).toEqual(['0-3>0-1 create 3=5']);
  });
});

test('a submission that has ended is not run again', async () => {
  const submissionId = await bench.submit(rows([ANY, 5]));
  await bench.run(submissionId);
  await expect(bench.run(submissionId)).rejects.toThrow();
  expect(await bench.writes()).toHaveLength(1);
});
