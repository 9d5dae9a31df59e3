import { expect, test } from 'vitest';
import type { RowView } from '@/lib/submissions/submission-view';
import { isOver, stateOfView, withEvents, withPage } from './live-state';
import { buildBatch, buildFacts, buildRow, buildView } from './testing';

const LIVE = { facts: buildFacts(), links: { parents: [], children: [] }, mark: '0' };

function buildState(rows: readonly RowView[], nextAfter: number | null = null) {
  return stateOfView({ ...buildView({ rows, nextAfter }), ...LIVE });
}

function told(rows: readonly RowView[], mark: string) {
  const { head } = buildState([]);
  const event = { head, facts: buildFacts(), rows, batches: [buildBatch()], isMore: false };
  return { event, mark };
}

test('of a row that several events tell of, the last one counts', () => {
  const before = buildState([buildRow({ rowNumber: 1 }), buildRow({ rowNumber: 2 })]);
  const after = withEvents(before, [
    told([buildRow({ rowNumber: 2, status: 'sent' })], '1'),
    told([buildRow({ rowNumber: 2, status: 'applied' })], '2'),
  ]);
  expect(after.rows.map((row) => row.status)).toEqual(['pending', 'applied']);
  expect(after.mark).toBe('2');
  expect(after.batches).toHaveLength(1);
});

test('an ended submission is over only once all of it was told', () => {
  const ended = { ...buildState([]).head, status: 'completed' as const };
  const piece = told([buildRow()], '1').event;
  const more = { event: { ...piece, head: ended, isMore: true }, mark: '1' };
  const last = { event: { ...piece, head: ended }, mark: '2' };
  const behind = withEvents(buildState([]), [more]);
  expect(isOver(behind)).toBe(false);
  expect(isOver(withEvents(behind, [last]))).toBe(true);
});

test('a row that no page brought yet stands in its place', () => {
  const before = buildState([1, 2, 9].map((rowNumber) => buildRow({ rowNumber })));
  const after = withEvents(before, [told([buildRow({ rowNumber: 5 })], '1')]);
  expect(after.rows.map((row) => row.rowNumber)).toEqual([1, 2, 5, 9]);
});

test('a page never takes back what an event told', () => {
  const before = withEvents(buildState([buildRow({ rowNumber: 1 })], 1), [
    told([buildRow({ rowNumber: 3, status: 'applied' })], '1'),
  ]);
  const after = withPage(before, {
    rows: [2, 3].map((rowNumber) => buildRow({ rowNumber })),
    nextAfter: null,
  });
  expect(after.rows.map((row) => [row.rowNumber, row.status])).toEqual([
    [1, 'pending'],
    [2, 'pending'],
    [3, 'applied'],
  ]);
  expect(after.nextAfter).toBeNull();
});
