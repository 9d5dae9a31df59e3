import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunStep } from '../submissions/ports';
import { followSubmission } from '../submissions/follow-submission';
import { parseMark } from '../submissions/live-mark';
import type { LiveDependencies } from '../submissions/live-submission';
import { openBench, type Bench } from '../runner/testing';
import { createLiveStreams, type LiveStreams } from './live-streams';
import { ROW } from '../runner/testing-row';

let bench: Bench;
let streams: LiveStreams;
let dependencies: LiveDependencies;
beforeEach(async () => {
  bench = await openBench();
  const { store, access } = bench;
  streams = createLiveStreams({
    findRevision: store.live.findRevision,
    onError: (error) => {
      throw error;
    },
  });
  dependencies = {
    submissions: store.submissions,
    live: store.live,
    hubIds: [access.portal.hubId],
    nowMs: Date.now,
    callsPer10s: () => 100,
    rateUse: () => Promise.resolve(null),
  };
});
afterEach(async () => {
  streams.closeAll();
  await bench.close();
});

/** Opens a stream; `next` gives the status and the rows of the next event, and its id. */
async function open(submissionId: string, after: string | null = null) {
  const mark = after === null ? null : parseMark(after);
  const source = await followSubmission(dependencies, { submissionId, mark });
  if (source === null) throw new Error('There is no such submission.');
  const leaving = new AbortController();
  const reader = streams.open(source, leaving.signal).getReader();
  const next = async () => {
    const { done, value } = await reader.read();
    if (done) return null;
    const text = new TextDecoder().decode(value);
    const { id, data } = /^id: (?<id>.*)\nevent: changes\ndata: (?<data>.*)\n\n$/.exec(text)
      ?.groups ?? { id: '', data: '{}' };
    const { head, rows } = JSON.parse(data ?? '') as {
      readonly head: { readonly status: string };
      readonly rows: readonly { readonly status: string }[];
    };
    return { id: id ?? '', status: head.status, rows: rows.map((row) => row.status) };
  };
  return { next, leave: () => reader.cancel() };
}

const commit = (submissionId: string, step: RunStep) =>
  bench.store.runs.commitStep(submissionId, 'runner', step);

test('a stream tells the state, then each change, and ends with the submission', async () => {
  const submissionId = await bench.submit([ROW]);
  const stream = await open(submissionId);
  expect(await stream.next()).toMatchObject({ status: 'accepted', rows: ['pending'] });
  await commit(submissionId, { phase: { kind: 'running' } });
  streams.notice(submissionId);
  expect(await stream.next()).toMatchObject({ status: 'running', rows: [] });
  await commit(submissionId, {
    rows: [{ rowNumber: 1, event: 'found_set' }],
    phase: { kind: 'ended' },
  });
  streams.notice(submissionId);
  expect(await stream.next()).toMatchObject({ status: 'completed', rows: ['unchanged'] });
  expect(await stream.next()).toBeNull();
});

test('what another process commits is told, too', async () => {
  const submissionId = await bench.submit([ROW]);
  const stream = await open(submissionId);
  await stream.next();
  await commit(submissionId, { rows: [{ rowNumber: 1, event: 'claim' }] });
  expect(await stream.next()).toMatchObject({ rows: ['claimed'] });
});

test('who comes back with the id of an event is told only what changed since', async () => {
  const submissionId = await bench.submit([ROW]);
  const first = await open(submissionId);
  const seen = await first.next();
  await first.leave();
  await commit(submissionId, { phase: { kind: 'running' } });
  const second = await open(submissionId, seen?.id);
  expect(await second.next()).toMatchObject({ status: 'running', rows: [] });
  await commit(submissionId, { rows: [{ rowNumber: 1, event: 'claim' }] });
  expect(await second.next()).toMatchObject({ rows: ['claimed'] });
});

test('many changes within a moment are told together', async () => {
  const submissionId = await bench.submit([ROW]);
  const stream = await open(submissionId);
  await stream.next();
  const began = Date.now();
  let lastAt = began;
  let events = 0;
  for (let round = 0; round < 40; round += 1) {
    await commit(submissionId, { phase: { kind: round % 2 === 0 ? 'running' : 'verifying' } });
    streams.notice(submissionId);
  }
  await commit(submissionId, {
    rows: [{ rowNumber: 1, event: 'found_set' }],
    phase: { kind: 'ended' },
  });
  streams.notice(submissionId);
  while ((await stream.next()) !== null) {
    events += 1;
    lastAt = Date.now();
  }
  expect(events).toBeLessThanOrEqual(Math.ceil((lastAt - began) / 50) + 1);
  expect(events).toBeLessThan(40);
});

test('the end of the process ends every stream', async () => {
  const submissionId = await bench.submit([ROW]);
  const both = [await open(submissionId), await open(submissionId)];
  for (const stream of both) await stream.next();
  streams.closeAll();
  expect(await Promise.all(both.map((stream) => stream.next()))).toEqual([null, null]);
});

test('many rows are told in bounded pieces', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => ({ ...ROW, rowNumber: index + 1 }));
  const submissionId = await bench.submit(rows);
  const stream = await open(submissionId);
  const sizes: number[] = [];
  while (sizes.reduce((sum, size) => sum + size, 0) < rows.length) {
    sizes.push((await stream.next())?.rows.length ?? 0);
  }
  expect(sizes).toEqual([500, 500, 200]);
});

test('what is not theirs cannot be followed', async () => {
  const submissionId = await bench.submit([ROW]);
  const others = { ...dependencies, hubIds: [1] };
  expect(await followSubmission(others, { submissionId, mark: null })).toBeNull();
});
