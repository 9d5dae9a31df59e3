import { expect, test } from 'vitest';
import { markOfRevision } from '../../submissions/live-mark';
import type { ControlAsk } from '../../submissions/live-ports';
import type { RunStep } from '../../submissions/ports';
import { buildPlanRow, buildSubmission, createdId, givenSubmission } from './builders';
import { HUB_ID, OTHER_HUB_ID } from './builders';
import type { StoreBench } from './store-bench';

const ADA = { hubIds: [HUB_ID], personId: 'person-1', name: 'Ada' };
const PAGE = { rows: 2, batches: 2 };

const SEND: RunStep = {
  phase: { kind: 'running' },
  reads: 1,
  rows: [
    { rowNumber: 1, event: 'claim' },
    { rowNumber: 1, event: 'send' },
  ],
  batch: { batchNumber: 1, sentAt: 1 },
  newAttempt: { attemptId: 'a', batchNumber: 1, sentAt: 1, rows: [], request: '{}' },
};

export function liveCases(bench: StoreBench): void {
  test('what changed is told once, in the order of its change, a page at a time', async () => {
    const store = await bench.openStore();
    const rows = [1, 2, 3, 4, 5].map((rowNumber) => buildPlanRow(rowNumber));
    const submissionId = await givenSubmission(store, { rows, batches: [] });
    const start = markOfRevision((await store.live.findRevision(submissionId)) ?? -1);
    expect((await store.live.listChanges(submissionId, start, PAGE)).rows).toEqual([]);

    await store.runs.commitStep(submissionId, 'runner', {
      rows: [{ rowNumber: 4, event: 'claim' }],
    });
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [1, 2, 3].map((rowNumber) => ({ rowNumber, event: 'found_set' as const })),
    });
    const first = await store.live.listChanges(submissionId, start, PAGE);
    const second = await store.live.listChanges(submissionId, first.mark, PAGE);
    const third = await store.live.listChanges(submissionId, second.mark, PAGE);
    expect([first, second, third].map((page) => page.rows.map((row) => row.rowNumber))).toEqual([
      [4, 1],
      [2, 3],
      [],
    ]);
    expect([first, second, third].map(({ isMore }) => isMore)).toEqual([true, true, false]);

    await store.runs.commitStep(submissionId, 'runner', { phase: { kind: 'running' } });
    expect(await store.live.findRevision(submissionId)).toBe(3);
    expect((await store.live.listChanges(submissionId, third.mark, PAGE)).rows).toEqual([]);
  });

  test('a batch is told again when it was answered', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    await store.runs.commitStep(submissionId, 'runner', SEND);
    const sent = await store.live.listChanges(submissionId, markOfRevision(0), PAGE);
    expect(sent.batches).toMatchObject([{ batchNumber: 1, sentAt: 1, answeredAt: null }]);
    await store.runs.commitStep(submissionId, 'runner', {
      batch: { batchNumber: 1, answeredAt: 2, status: 'COMPLETE' },
    });
    const answered = await store.live.listChanges(submissionId, sent.mark, PAGE);
    expect(answered).toMatchObject({ rows: [], batches: [{ answeredAt: 2 }], isMore: false });
  });

  test('calls are those that were made and those that the open rows still need', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    expect(await store.live.countCalls(submissionId)).toEqual({
      writesMade: 0,
      writesUnderWay: 0,
      writesLeft: 1,
      readsMade: 1,
      readsLeft: 2,
    });
    await store.runs.commitStep(submissionId, 'runner', {
      ...SEND,
      rows: [...(SEND.rows ?? []), { rowNumber: 2, event: 'claim' }],
    });
    expect(await store.live.countCalls(submissionId)).toEqual({
      writesMade: 1,
      writesUnderWay: 1,
      writesLeft: 1,
      readsMade: 2,
      readsLeft: 1,
    });
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [{ rowNumber: 1, event: 'lose' }],
      attempt: { attemptId: 'a', status: 'ambiguous', answeredAt: 2, answer: null },
    });
    expect(await store.live.countCalls(submissionId)).toMatchObject({
      writesUnderWay: 0,
      readsLeft: 3,
    });
  });

  test('a person’s wish is kept with who, told as a change, and taken back', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const ask = (wish: ControlAsk) => store.live.askControl({ ...ADA, submissionId, wish });
    expect(await ask('end')).toBe('not_paused');
    expect(await ask('pause')).toBe('done');
    expect(await ask('pause')).toBe('done');
    expect(await store.runs.readControl(submissionId)).toBe('pause');
    expect(await store.submissions.findSubmission(submissionId, [HUB_ID])).toMatchObject({
      control: 'pause',
      controlBy: 'Ada',
      status: 'accepted',
      revision: 1,
    });
    expect(await ask('continue')).toBe('done');
    expect(await store.runs.readControl(submissionId)).toBeNull();
    const entries = await store.audit.listBySubject(submissionId);
    expect(entries.slice(1).map(({ actor, action }) => [actor, action])).toEqual([
      ['person-1', 'submission.stop_asked'],
      ['person-1', 'submission.continue_asked'],
    ]);
  });

  test('a submission that came to rest is left alone until somebody wants it to go on', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const ask = (wish: ControlAsk) => store.live.askControl({ ...ADA, submissionId, wish });
    const unfinished = async () => (await store.runs.listUnfinished()).length;
    await ask('pause');
    expect(await unfinished(), 'it has to be brought to rest first').toBe(1);
    await store.runs.commitStep(submissionId, 'runner', {
      phase: { kind: 'waiting', reason: 'paused', until: null },
    });
    expect(await unfinished()).toBe(0);
    await ask('end');
    expect(await unfinished()).toBe(1);
    expect(await ask('continue'), 'an end cannot be taken back').toBe('ended');
  });

  test('what has ended, or is not theirs, nobody can steer', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const asked = { ...ADA, submissionId, wish: 'pause' as const };
    expect(await store.live.askControl({ ...asked, hubIds: [OTHER_HUB_ID] })).toBe('not_found');
    expect(await store.live.askControl({ ...asked, hubIds: [] })).toBe('not_found');
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [1, 2, 3].map((rowNumber) => ({ rowNumber, event: 'cancel' as const })),
      phase: { kind: 'ended' },
    });
    expect(await store.live.askControl(asked)).toBe('ended');
    expect(await store.submissions.findSubmission(submissionId, [HUB_ID])).toMatchObject({
      status: 'cancelled',
      control: null,
    });
  });

  test('a decision marks the rows that waited for one, once, and changes no state', async () => {
    const store = await bench.openStore();
    const submissionId = await givenSubmission(store);
    const keep = (rowNumbers: readonly number[], name = 'Ada') =>
      store.live.keepRows({ ...ADA, name, submissionId, wish: rowNumbers });
    expect(await keep([1]), 'it goes on').toBe(0);
    await store.runs.commitStep(submissionId, 'runner', {
      rows: [
        { rowNumber: 1, event: 'read_other' },
        { rowNumber: 2, event: 'found_set' },
        { rowNumber: 3, event: 'read_other' },
      ],
      phase: { kind: 'ended' },
    });
    expect(await keep([1, 2])).toBe(1);
    expect(await keep([1], 'Bo')).toBe(0);
    const rows = await store.submissions.listRows(submissionId, { after: 0, pageSize: 9 });
    expect(rows).toMatchObject([
      { status: 'conflict', keptBy: 'Ada', keptAt: bench.now },
      { status: 'unchanged', keptBy: null },
      { status: 'conflict', keptBy: null },
    ]);
    expect((await store.audit.listBySubject(submissionId)).at(-1)).toMatchObject({
      actor: 'person-1',
      action: 'row.kept',
      details: { rowNumbers: [1] },
    });
  });

  test('the objects of all rows of a submission are named, each once', async () => {
    const store = await bench.openStore();
    const own = { toObjectTypeId: '2-7', toName: 'Sites' } as const;
    const rows = [buildPlanRow(1), buildPlanRow(2), buildPlanRow(3, own)];
    const submissionId = await givenSubmission(store, { rows, batches: [] });
    await givenSubmission(store, { hubId: OTHER_HUB_ID });
    const objects = await store.live.listObjects(submissionId);
    expect(new Set(objects.map(({ objectTypeId, name }) => `${objectTypeId} ${name}`))).toEqual(
      new Set(['0-3 Deals', '0-1 Contacts', '2-7 Sites']),
    );
    expect(objects).toHaveLength(3);
  });

  test('a submission and those that it came of know each other', async () => {
    const store = await bench.openStore();
    const elsewhere = await givenSubmission(store, { hubId: OTHER_HUB_ID });
    const parent = await givenSubmission(store);
    const origin = { kind: 'retry' as const, submissionIds: [parent, elsewhere, 'no-such'] };
    const child = createdId(
      await store.submissions.createSubmission(
        buildSubmission({ idempotencyKey: 'key-2', origin }),
      ),
    );
    expect(await store.live.listLinks(child)).toEqual({
      parents: [{ submissionId: parent, number: 1, origin: 'retry' }],
      children: [],
    });
    expect(await store.live.listLinks(parent)).toEqual({
      parents: [],
      children: [{ submissionId: child, number: 2, origin: 'retry' }],
    });
    expect(await store.live.listLinks(elsewhere)).toEqual({ parents: [], children: [] });
  });
}
