import { expect, test } from 'vitest';
import { SEARCH_ALL, type HistorySearch, type PageEdge } from '../../submissions/history-search';
import type { Store } from '../connection';
import { buildPlanRow, givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import type { StoreBench } from './store-bench';

const NEWEST: PageEdge = { kind: 'newest' };

/** The numbers of a page of two. */
async function pageOf(store: Store, edge: PageEdge, search: Partial<HistorySearch> = {}) {
  const page = await store.submissions.listSubmissions({
    hubId: HUB_ID,
    search: { ...SEARCH_ALL, ...search },
    edge,
    pageSize: 2,
  });
  return { ...page, numbers: page.submissions.map(({ number }) => number) };
}

async function givenFive(store: Store): Promise<void> {
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    await givenSubmission(store, { idempotencyKey: key });
  }
}

export function historyCases(bench: StoreBench): void {
  test('the history is newest first, and pages lead to older ones and back', async () => {
    const store = await bench.openStore();
    await givenFive(store);
    const first = await pageOf(store, NEWEST);
    expect(first).toMatchObject({ numbers: [5, 4], olderThan: 4, newerThan: null });
    const second = await pageOf(store, { kind: 'older', than: 4 });
    expect(second).toMatchObject({ numbers: [3, 2], olderThan: 2, newerThan: 3 });
    const last = await pageOf(store, { kind: 'older', than: 2 });
    expect(last).toMatchObject({ numbers: [1], olderThan: null, newerThan: 1 });
    const back = await pageOf(store, { kind: 'newer', than: 1 });
    expect(back).toMatchObject({ numbers: [3, 2], olderThan: 2, newerThan: 3 });
    expect(await pageOf(store, { kind: 'newer', than: 3 })).toEqual(first);
  });

  test('a page that somebody kept beyond the end still leads back', async () => {
    const store = await bench.openStore();
    await givenFive(store);
    const empty = await pageOf(store, { kind: 'older', than: 1 });
    expect(empty).toMatchObject({ numbers: [], olderThan: null, newerThan: 0 });
  });

  test('each portal has its own history and numbers', async () => {
    const store = await bench.openStore();
    await givenFive(store);
    await givenSubmission(store, { hubId: OTHER_HUB_ID });
    const search = { ...SEARCH_ALL, terms: [{ exact: [':object:0-3'], prefix: null }] };
    for (const each of [SEARCH_ALL, search]) {
      const page = await store.submissions.listSubmissions({
        hubId: OTHER_HUB_ID,
        search: each,
        edge: NEWEST,
        pageSize: 50,
      });
      expect(page.submissions.map(({ hubId, number }) => [hubId, number])).toEqual([
        [OTHER_HUB_ID, 1],
      ]);
    }
  });

  test('a submission tells how many pairs it changes', async () => {
    const store = await bench.openStore();
    const rows = [buildPlanRow(1), buildPlanRow(2), buildPlanRow(3, { toObjectTypeId: '0-2' })];
    await givenSubmission(store, { rows, batches: [] });
    expect((await pageOf(store, NEWEST)).submissions[0]?.pairs).toBe(2);
  });

  test('days, states and the number of one submission narrow the history', async () => {
    const store = await bench.openStore();
    const start = bench.now;
    for (const [key, at] of [
      ['a', 0],
      ['b', 10],
      ['c', 20],
    ] as const) {
      bench.now = start + at;
      await givenSubmission(store, { idempotencyKey: key });
    }
    const on = (search: Partial<HistorySearch>) => pageOf(store, NEWEST, search);
    expect((await on({ createdFrom: start + 10 })).numbers).toEqual([3, 2]);
    expect((await on({ createdBefore: start + 10 })).numbers).toEqual([1]);
    expect((await on({ createdFrom: start + 1, createdBefore: start + 20 })).numbers).toEqual([2]);
    expect((await on({ createdFrom: start + 21 })).numbers).toEqual([]);
    expect((await on({ statuses: ['accepted', 'running'] })).numbers).toEqual([3, 2]);
    expect((await on({ statuses: ['completed'] })).numbers).toEqual([]);
    expect((await on({ number: 2 })).numbers).toEqual([2]);
    expect((await on({ number: 9 })).numbers).toEqual([]);
    expect((await on({ number: 2, statuses: ['completed'] })).numbers).toEqual([]);
  });
}
