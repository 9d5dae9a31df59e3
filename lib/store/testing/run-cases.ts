import { expect, test } from 'vitest';
import { UnsettledRowsError } from '../../submissions/derive-status';
import type { RunStep, RowUpdate } from '../../submissions/ports';
import { SubmissionEndedError, UnknownSubmissionError } from '../commit-step';
import type { Store } from '../connection';
import { RowTransitionError, UnknownRowError } from '../step-rows';
import { StepTargetError } from '../write-step';
import { buildBatch, givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

const SENT: RunStep = {
  phase: { kind: 'running' },
  rows: [
    { rowNumber: 1, event: 'claim' },
    { rowNumber: 1, event: 'send' },
    { rowNumber: 2, event: 'claim' },
    { rowNumber: 2, event: 'send' },
  ],
  batch: { batchNumber: 1, sentAt: START_MS },
  newAttempt: {
    attemptId: 'attempt-1',
    batchNumber: 1,
    sentAt: START_MS,
    rows: [
      { rowNumber: 1, before: 3 },
      { rowNumber: 2, before: 'many' },
    ],
    request: '{"inputs":[]}',
  },
};

/** Brings a fresh submission of three rows to its end by one event each. */
async function endRows(store: Store, submissionId: string, events: readonly RowUpdate[]) {
  await store.runs.commitStep(submissionId, 'runner', SENT);
  const rows: RowUpdate[] = [...events, { rowNumber: 3, event: 'found_set' }];
  await store.runs.commitStep(submissionId, 'runner', { rows, phase: { kind: 'ended' } });
}

export function runCases(bench: StoreBench): void {
  test('an intent and its outcome are committed with rows, batch, attempt and counts', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await store.runs.commitStep(submissionId, 'runner', SENT);
    bench.now = START_MS + 50;
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [
        { rowNumber: 1, event: 'prove' },
        { rowNumber: 2, event: 'refuse', message: 'Too large.', correlationId: 'c-1' },
      ],
      batch: {
        batchNumber: 1,
        status: 'COMPLETE',
        httpStatus: 207,
        numErrors: 1,
        links: { self: 'https://api.example/1' },
        answeredAt: bench.now,
      },
      attempt: { attemptId: 'attempt-1', status: 'ok', answeredAt: bench.now, answer: '{}' },
    });

    const run = await store.runs.loadRun(submissionId);
    expect(run.submission).toMatchObject({
      status: 'running',
      startedAt: START_MS,
      endedAt: null,
      counts: { pending: 1, applied: 1, rejected: 1, sent: 0 },
    });
    expect(run.rows).toMatchObject([
      { rowNumber: 1, status: 'applied', evidence: 'answer', before: 'many', message: null },
      { rowNumber: 2, status: 'rejected', evidence: null, message: 'Too large.', before: 'many' },
      { rowNumber: 3, status: 'pending' },
    ]);
    expect(run.batches).toMatchObject([
      {
        status: 'COMPLETE',
        httpStatus: 207,
        numErrors: 1,
        links: { self: 'https://api.example/1' },
        sentAt: START_MS,
        answeredAt: START_MS + 50,
        completedAt: null,
      },
    ]);
    expect(run.attempts).toEqual([
      { ...SENT.newAttempt, status: 'ok', answeredAt: START_MS + 50, answer: '{}' },
    ]);
  });

  test('a move that the table of states does not have changes nothing', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const wrong: RunStep = {
      rows: [
        { rowNumber: 1, event: 'claim' },
        { rowNumber: 2, event: 'prove' },
      ],
    };

    await expect(store.runs.commitStep(submissionId, 'runner', wrong)).rejects.toThrow(
      RowTransitionError,
    );
    const run = await store.runs.loadRun(submissionId);
    expect(run.rows.map((row) => row.status)).toEqual(['pending', 'pending', 'pending']);
    expect(await store.audit.listBySubject(submissionId)).toHaveLength(1);
  });

  test.each<{ name: string; step: RunStep; error: new (...values: never[]) => Error }>([
    {
      name: 'a row',
      step: { rows: [{ rowNumber: 9, event: 'claim' }] },
      error: UnknownRowError,
    },
    { name: 'a batch', step: { batch: { batchNumber: 9, sentAt: 1 } }, error: StepTargetError },
    {
      name: 'an attempt',
      step: { attempt: { attemptId: 'none', status: 'ok', answeredAt: 1, answer: null } },
      error: StepTargetError,
    },
  ])('a step that names $name that is not there is refused', async ({ step, error }) => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await expect(store.runs.commitStep(submissionId, 'runner', step)).rejects.toThrow(error);
  });

  test('an attempt is settled once', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const attempt = { attemptId: 'attempt-1', answeredAt: START_MS, answer: null };
    await store.runs.commitStep(submissionId, 'runner', SENT);
    await store.runs.commitStep(submissionId, 'r', { attempt: { ...attempt, status: 'ok' } });

    await expect(
      store.runs.commitStep(submissionId, 'r', { attempt: { ...attempt, status: 'refused' } }),
    ).rejects.toThrow(StepTargetError);
  });

  test('a read-back that shows the old value counts a cycle and leaves the row to be sent', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await store.runs.commitStep(submissionId, 'runner', SENT);
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [
        { rowNumber: 1, event: 'lose' },
        { rowNumber: 1, event: 'read_before' },
        { rowNumber: 2, event: 'lose' },
        { rowNumber: 2, event: 'read_wanted' },
      ],
    });

    expect((await store.runs.loadRun(submissionId)).rows).toMatchObject([
      { status: 'pending', cycles: 1, evidence: null },
      { status: 'applied', cycles: 0, evidence: 'read_back' },
      {},
    ]);
  });

  test('a refused batch is split: its rows move to the halves', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await store.runs.commitStep(submissionId, 'runner', SENT);
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [
        { rowNumber: 1, event: 'defer', batchNumber: 2 },
        { rowNumber: 2, event: 'defer', batchNumber: 3 },
      ],
      newBatches: [
        { ...buildBatch(2, { rowNumbers: [1] }), parentBatchNumber: 1 },
        { ...buildBatch(3, { rowNumbers: [2] }), parentBatchNumber: 1 },
      ],
    });

    const run = await store.runs.loadRun(submissionId);
    expect(run.rows.map((row) => row.batchNumber)).toEqual([2, 3, null]);
    expect(run.batches.map((batch) => batch.parentBatchNumber)).toEqual([null, 1, 1]);
  });

  test('a submission cannot end while a row may still change', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const ending = store.runs.commitStep(submissionId, 'runner', { phase: { kind: 'ended' } });
    await expect(ending).rejects.toThrow(UnsettledRowsError);
    expect(await store.runs.listUnfinished()).toMatchObject([{ submissionId, hubId: HUB_ID }]);
  });

  test('what has ended says how, never changes, and is no longer unfinished', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await endRows(store, submissionId, [
      { rowNumber: 1, event: 'prove' },
      { rowNumber: 2, event: 'refuse' },
    ]);

    expect(await store.submissions.findSubmission(submissionId, [HUB_ID])).toMatchObject({
      status: 'completed_with_errors',
      endedAt: START_MS,
    });
    expect(await store.runs.listUnfinished()).toEqual([]);
    const late: RunStep = { enforced: [{ rowNumber: 1, limit: 5 }] };
    await expect(store.runs.commitStep(submissionId, 'runner', late)).rejects.toThrow(
      SubmissionEndedError,
    );
  });

  test('unfinished submissions come oldest first within their portal', async () => {
    const store = await bench.openStore();
    const second = await givenSubmission(store, { hubId: OTHER_HUB_ID });
    const first = await givenSubmission(store);
    const third = await givenSubmission(store, { idempotencyKey: 'key-2' });

    const unfinished = await store.runs.listUnfinished();
    expect(unfinished.map((each) => each.submissionId)).toEqual([first, third, second]);
  });

  test('a submission that is not there is named', async () => {
    const store = await bench.openStore();
    await expect(store.runs.loadRun('nothing')).rejects.toThrow(UnknownSubmissionError);
    await expect(store.runs.commitStep('nothing', 'runner', {})).rejects.toThrow(
      UnknownSubmissionError,
    );
  });
}
