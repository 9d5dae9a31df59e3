import { expect, test } from 'vitest';
import { buildPlanRow, givenSubmission, HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

export function runStateCases(bench: StoreBench): void {
  test('a waiting submission says for what and until when, and forgets it when it goes on', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const find = () => store.submissions.findSubmission(submissionId, [HUB_ID]);
    await store.runs.commitStep(submissionId, 'runner', {
      phase: { kind: 'waiting', reason: 'rate_limited', until: START_MS + 10_000 },
    });
    const waiting = {
      status: 'waiting',
      waitingFor: 'rate_limited',
      waitingUntil: START_MS + 10_000,
    };
    expect(await find()).toMatchObject(waiting);

    await store.runs.commitStep(submissionId, 'runner', {
      rows: [{ rowNumber: 1, event: 'found_set' }],
    });
    expect(await find()).toMatchObject(waiting);

    await store.runs.commitStep(submissionId, 'runner', { phase: { kind: 'running' } });
    expect(await find()).toMatchObject({
      status: 'running',
      waitingFor: null,
      waitingUntil: null,
    });
  });

  test('what the verifying read holds is kept: a number, Many, or unknown', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await store.runs.commitStep(submissionId, 'runner', {
      phase: { kind: 'verifying' },
      enforced: [
        { rowNumber: 1, limit: 8 },
        { rowNumber: 2, limit: 'many' },
        { rowNumber: 3, limit: null },
      ],
    });

    const { rows, submission } = await store.runs.loadRun(submissionId);
    expect(rows.map((row) => row.enforced)).toEqual([8, 'many', null]);
    expect(rows.map((row) => row.status)).toEqual(['pending', 'pending', 'pending']);
    expect(submission.status).toBe('verifying');
  });

  test('each kind of event leaves one audit entry with its rows, beside attempt and state', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const remark = { code: 'resumed', params: { rows: 2 } };
    await store.runs.commitStep(submissionId, 'runner', {
      phase: { kind: 'running' },
      rows: [
        { rowNumber: 1, event: 'claim' },
        { rowNumber: 2, event: 'claim' },
        { rowNumber: 3, event: 'found_set' },
      ],
      newAttempt: {
        attemptId: 'attempt-1',
        batchNumber: 1,
        sentAt: START_MS,
        rows: [],
        request: '{}',
      },
      remark,
    });

    const entries = await store.audit.listBySubject(submissionId);
    expect(entries.slice(1).map(({ actor, action, details }) => [actor, action, details])).toEqual([
      ['runner', 'row.claim', { rowNumbers: [1, 2], remark }],
      ['runner', 'row.found_set', { rowNumbers: [3], remark }],
      ['runner', 'attempt.sent', { attemptId: 'attempt-1', batchNumber: 1, remark }],
      ['runner', 'submission.running', { remark }],
    ]);
  });

  test('a remark alone is an audit entry, and an empty step is none', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const remark = { code: 'resumed', params: {} };
    await store.runs.commitStep(submissionId, 'runner', { remark });
    await store.runs.commitStep(submissionId, 'runner', {});

    const entries = await store.audit.listBySubject(submissionId);
    expect(entries.slice(1)).toMatchObject([{ action: 'submission.remark', details: { remark } }]);
  });

  test('more rows than fit into one statement move in one step', async () => {
    const store = await bench.openStore();
    const count = 4_000;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const rows = numbers.map((rowNumber) => buildPlanRow(rowNumber));
    const submissionId = await givenSubmission(store, { rows, batches: [] });
    await store.runs.commitStep(submissionId, 'runner', {
      rows: numbers.map((rowNumber) => ({ rowNumber, event: 'found_set' as const })),
      enforced: numbers.map((rowNumber) => ({ rowNumber, limit: rowNumber })),
      phase: { kind: 'ended' },
    });

    const found = await store.submissions.findSubmission(submissionId, [HUB_ID]);
    expect(found).toMatchObject({ status: 'completed', counts: { unchanged: count } });
    const last = await store.submissions.listRows(submissionId, { after: count - 1, pageSize: 2 });
    expect(last).toMatchObject([{ rowNumber: count, enforced: count, label: `Label ${count}` }]);
  });
}
