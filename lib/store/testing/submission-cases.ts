import { expect, test } from 'vitest';
import type { StoredPlan } from '../../submissions/ports';
import { UnknownPortalError } from '../create-submission';
import { buildBatch, buildPlanRow, buildPortal, buildSubmission, createdId } from './builders';
import { givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

export function submissionCases(bench: StoreBench): void {
  test('a submission is stored whole: its rows, its batches, its number and its audit entry', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);

    expect(await store.submissions.findSubmission(submissionId, [HUB_ID])).toEqual({
      submissionId,
      number: 1,
      hubId: HUB_ID,
      apiVersion: '2026-09',
      status: 'accepted',
      waitingFor: null,
      waitingUntil: null,
      createdAt: START_MS,
      createdBy: 'Ada',
      startedAt: null,
      endedAt: null,
      note: 'Why: https://tickets.example/1',
      counts: expect.objectContaining({ pending: 3, applied: 0 }) as unknown,
      revision: 0,
      control: null,
      controlBy: null,
      origin: null,
      pairs: 1,
    });
    const rows = await store.submissions.listRows(submissionId, { after: 0, pageSize: 500 });
    expect(rows.map((row) => [row.rowNumber, row.status, row.batchNumber])).toEqual([
      [1, 'pending', 1],
      [2, 'pending', 1],
      [3, 'pending', null],
    ]);
    expect(rows[0]).toMatchObject({ label: 'Label 1', fromName: 'Deals', toName: 'Contacts' });
    expect(await store.submissions.listBatches(submissionId)).toMatchObject([
      { batchNumber: 1, parentBatchNumber: null, operation: 'create', status: null, links: null },
    ]);
    expect(await store.audit.listBySubject(submissionId)).toMatchObject([
      { actor: 'person-1', action: 'submission.accepted', hubId: HUB_ID, at: START_MS },
    ]);
  });

  test('a limit comes back as it went in: a number, Many, or unknown', async () => {
    const store = await bench.openStore();
    const rows = [
      buildPlanRow(1, { before: 'many', wanted: 1 }),
      buildPlanRow(2, { before: 2_147_483_647, wanted: 'many', label: null }),
    ];
    const submissionId = await givenSubmission(store, { rows, batches: [] });

    const stored = await store.submissions.listRows(submissionId, { after: 0, pageSize: 10 });
    expect(
      stored.map(({ before, wanted, enforced, label }) => [before, wanted, enforced, label]),
    ).toEqual([
      ['many', 1, null, 'Label 1'],
      [2_147_483_647, 'many', null, null],
    ]);
  });

  test('rows come by number, page by page', async () => {
    const store = await bench.openStore();
    const rows = Array.from({ length: 12 }, (_, index) => buildPlanRow(12 - index));
    const submissionId = await givenSubmission(store, { rows, batches: [] });

    const page = await store.submissions.listRows(submissionId, { after: 5, pageSize: 4 });
    expect(page.map((row) => row.rowNumber)).toEqual([6, 7, 8, 9]);
  });

  test('what cannot be stored whole is not stored at all', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    const twice = buildSubmission({ rows: [buildPlanRow(1), buildPlanRow(1)] });
    await expect(store.submissions.createSubmission(twice)).rejects.toThrow();

    expect(await store.submissions.findByIdempotencyKey(HUB_ID, 'key-1', 'hash-1')).toBeNull();
    const next = await store.submissions.createSubmission(buildSubmission());
    expect(next).toMatchObject({ kind: 'created', number: 1 });
  });

  test('a submission of 10,000 rows goes in and comes out', async () => {
    const store = await bench.openStore();
    const rows = Array.from({ length: 10_000 }, (_, index) => buildPlanRow(index + 1));
    const batches = Array.from({ length: 100 }, (_, index) =>
      buildBatch(index + 1, {
        rowNumbers: rows.slice(index * 100, (index + 1) * 100).map((row) => row.rowNumber),
      }),
    );
    const submissionId = await givenSubmission(store, { rows, batches });

    const run = await store.runs.loadRun(submissionId);
    expect(run.rows).toHaveLength(10_000);
    expect(run.rows.at(-1)).toMatchObject({ rowNumber: 10_000, batchNumber: 100 });
  });

  test('a submission for a portal that is not connected is refused', async () => {
    const store = await bench.openStore();
    await expect(store.submissions.createSubmission(buildSubmission())).rejects.toThrow(
      UnknownPortalError,
    );
  });

  test('a submission is found only through a portal that the session may see', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);

    expect(await store.submissions.findSubmission(submissionId, [OTHER_HUB_ID])).toBeNull();
    expect(await store.submissions.findSubmission(submissionId, [])).toBeNull();
    expect(
      await store.submissions.findSubmission(submissionId, [OTHER_HUB_ID, HUB_ID]),
    ).not.toBeNull();
  });

  test('the same key and body give the same submission; another body is refused', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const repeat = { kind: 'repeated', submissionId, number: 1 };

    expect(await store.submissions.createSubmission(buildSubmission())).toEqual(repeat);
    expect(await store.submissions.findByIdempotencyKey(HUB_ID, 'key-1', 'hash-1')).toEqual(repeat);
    const changed = buildSubmission({ bodyHash: 'hash-2' });
    expect(await store.submissions.createSubmission(changed)).toEqual({
      kind: 'key_reused',
      submissionId,
      number: 1,
    });
    expect(await store.submissions.findByIdempotencyKey(HUB_ID, 'key-1', 'hash-2')).toEqual({
      kind: 'key_reused',
      submissionId,
      number: 1,
    });
    expect(
      await store.submissions.findByIdempotencyKey(OTHER_HUB_ID, 'key-1', 'hash-1'),
    ).toBeNull();
  });

  test('a plan is found by its portal until it expires', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    const plan: StoredPlan = {
      planId: 'plan-1',
      hubId: HUB_ID,
      personId: 'person-1',
      createdAt: START_MS,
      expiresAt: START_MS + 1_000,
      rows: [buildPlanRow(1, { before: 'many', wanted: 5 })],
      origin: { kind: 'retry', submissionIds: ['S1'] },
    };
    await store.submissions.savePlan(plan);

    expect(await store.submissions.findPlan(HUB_ID, 'plan-1')).toEqual(plan);
    expect(await store.submissions.findPlan(OTHER_HUB_ID, 'plan-1')).toBeNull();
    bench.now = START_MS + 1_000;
    expect(await store.submissions.findPlan(HUB_ID, 'plan-1')).toBeNull();
  });

  test('saving a plan drops those that have expired', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    const plan = {
      hubId: HUB_ID,
      personId: 'person-1',
      createdAt: START_MS,
      rows: [],
      origin: null,
    };
    await store.submissions.savePlan({ ...plan, planId: 'old', expiresAt: START_MS + 1_000 });
    bench.now = START_MS + 1_000;
    await store.submissions.savePlan({ ...plan, planId: 'new', expiresAt: START_MS + 9_000 });
    bench.now = START_MS;

    expect(await store.submissions.findPlan(HUB_ID, 'old')).toBeNull();
    expect(await store.submissions.findPlan(HUB_ID, 'new')).not.toBeNull();
  });

  test('the id of a submission that was refused by its key is never given out', async () => {
    const store = await bench.openStore();
    const first = await givenSubmission(store);
    const second = await store.submissions.createSubmission(
      buildSubmission({ idempotencyKey: 'b' }),
    );
    expect(createdId(second) > first).toBe(true);
  });
}
