import { expect, test } from 'vitest';
import { SEARCH_ALL, type HistorySearch, type TermMatch } from '../../submissions/history-search';
import type { Store } from '../connection';
import { buildPlanRow, buildPortal, buildSubmission, givenSubmission, HUB_ID } from './builders';
import type { StoreBench } from './store-bench';

const begins = (prefix: string): TermMatch => ({ exact: [prefix], prefix });
const exactly = (...exact: string[]): TermMatch => ({ exact, prefix: null });

async function find(
  store: Store,
  terms: readonly TermMatch[],
  more: Partial<HistorySearch> = {},
): Promise<readonly number[]> {
  const page = await store.submissions.listSubmissions({
    hubId: HUB_ID,
    search: { ...SEARCH_ALL, terms, ...more },
    edge: { kind: 'newest' },
    pageSize: 50,
  });
  return page.submissions.map(({ number }) => number);
}

/** #1 legal, type 3; #2 legal team, type 31; #3 roofer, type 3, by Bob. */
async function givenThree(store: Store): Promise<void> {
  const row = buildPlanRow(1, { label: 'Legal', typeId: 3 });
  await givenSubmission(store, { idempotencyKey: 'a', note: 'OPS-1', rows: [row], batches: [] });
  await givenSubmission(store, {
    idempotencyKey: 'b',
    note: 'OPS-2',
    rows: [{ ...row, label: 'Legal team', typeId: 31 }],
    batches: [],
  });
  await givenSubmission(store, {
    idempotencyKey: 'c',
    note: 'Ordered',
    createdBy: 'Bob',
    rows: [{ ...row, label: 'Roofer', toObjectTypeId: '0-2', toName: 'Companies' }],
    batches: [],
  });
}

export function historySearchCases(bench: StoreBench): void {
  test('type id 3 is 3 and nothing else; a word may be begun', async () => {
    const store = await bench.openStore();
    await givenThree(store);
    expect(await find(store, [exactly(':type:3')])).toEqual([3, 1]);
    expect(await find(store, [exactly(':type:31')])).toEqual([2]);
    expect(await find(store, [begins('leg')])).toEqual([2, 1]);
    expect(await find(store, [begins('team')])).toEqual([2]);
    expect(await find(store, [begins('legality')])).toEqual([]);
    expect(await find(store, [exactly('leg')])).toEqual([]);
  });

  test('every word counts, and so do fields, states and days beside them', async () => {
    const store = await bench.openStore();
    await givenThree(store);
    expect(await find(store, [begins('deal'), begins('legal')])).toEqual([2, 1]);
    expect(await find(store, [begins('legal'), exactly(':type:3')])).toEqual([1]);
    expect(await find(store, [begins('legal'), begins('roof')])).toEqual([]);
    expect(await find(store, [exactly(':by:bob'), exactly(':object:0-2', 'x')])).toEqual([3]);
    expect(await find(store, [begins('legal')], { statuses: ['accepted'] })).toEqual([2, 1]);
    expect(await find(store, [begins('legal')], { statuses: ['completed'] })).toEqual([]);
    expect(await find(store, [begins('legal')], { number: 2 })).toEqual([2]);
    expect(await find(store, [begins('legal')], { createdFrom: bench.now + 1 })).toEqual([]);
  });

  test('what is found comes in pages that lead to older ones and back', async () => {
    const store = await bench.openStore();
    for (let number = 1; number <= 9; number += 1) {
      const label = number % 2 === 1 ? 'Legal' : 'Roofer';
      const rows = [buildPlanRow(1, { label, typeId: number })];
      await givenSubmission(store, { idempotencyKey: `k${number}`, rows, batches: [] });
    }
    const found = async (edge: Parameters<Store['submissions']['listSubmissions']>[0]['edge']) => {
      const pages = [];
      for (const terms of [[begins('leg')], [begins('leg'), begins('deal')]]) {
        const search = { ...SEARCH_ALL, terms };
        const query = { hubId: HUB_ID, search, edge, pageSize: 2 };
        const { submissions, ...rest } = await store.submissions.listSubmissions(query);
        pages.push({ numbers: submissions.map(({ number }) => number), ...rest });
      }
      expect(pages[1]).toEqual(pages[0]);
      return pages[0];
    };
    const whole = { reach: 'whole' };
    expect(await found({ kind: 'newest' })).toMatchObject({ numbers: [9, 7], olderThan: 7 });
    const second = { ...whole, numbers: [5, 3], olderThan: 3, newerThan: 5 };
    expect(await found({ kind: 'older', than: 7 })).toEqual(second);
    expect(await found({ kind: 'older', than: 3 })).toMatchObject({
      numbers: [1],
      olderThan: null,
    });
    expect(await found({ kind: 'newer', than: 1 })).toEqual(second);
  });

  test('words that begin alike are found however far apart their submissions are', async () => {
    const store = await bench.openStore();
    const note = Array.from({ length: 9 }, (_, index) => `word${index}x`).join(' ');
    await givenSubmission(store, { note, idempotencyKey: 'old' });
    const database = await bench.openDatabase();
    await database.withTransaction((transaction) =>
      transaction
        .updateTable('portals')
        .set({ last_submission_number: 5_000 })
        .where('hub_id', '=', HUB_ID)
        .execute(),
    );
    await givenSubmission(store, { note: 'word3x', idempotencyKey: 'new' });
    expect(await find(store, [begins('word')])).toEqual([5_001, 1]);
    expect(await find(store, [begins('word')], { number: 1 })).toEqual([1]);
    expect(await find(store, [begins('word'), begins('word0')])).toEqual([1]);
  });

  test('a beginning that a hundred words share asks for more letters', async () => {
    const store = await bench.openStore();
    const note = Array.from({ length: 101 }, (_, index) => `word${index}x`).join(' ');
    await givenSubmission(store, { note });
    const query = { hubId: HUB_ID, edge: { kind: 'newest' }, pageSize: 2 } as const;
    const broad = { ...SEARCH_ALL, terms: [begins('word')] };
    expect(await store.submissions.listSubmissions({ ...query, search: broad })).toMatchObject({
      submissions: [],
      reach: 'too_broad',
    });
    expect(await find(store, [begins('word10')])).toEqual([1]);
  });

  test('what was not stored cannot be found', async () => {
    const store = await bench.openStore();
    await store.portals.upsertPortal(buildPortal());
    const rows = [buildPlanRow(1), buildPlanRow(1)];
    await expect(store.submissions.createSubmission(buildSubmission({ rows }))).rejects.toThrow();
    await givenSubmission(store, { rows: [buildPlanRow(7)], batches: [], note: '' });
    expect(await find(store, [exactly(':type:1')])).toEqual([]);
    expect(await find(store, [exactly(':type:7')])).toEqual([1]);
  });

  test('submissions of an older Linkcap are found once it has started', async () => {
    const older = await bench.openDatabase();
    const store = await bench.openStore();
    await givenThree(store);
    await older.withTransaction(async (transaction) => {
      await transaction.deleteFrom('submission_terms').execute();
      await transaction.deleteFrom('search_words').execute();
      await transaction.updateTable('submissions').set({ terms_version: 0 }).execute();
    });
    expect(await find(store, [begins('legal')])).toEqual([]);
    const newer = await bench.openStore();
    expect(await find(newer, [begins('legal')])).toEqual([2, 1]);
    expect(await find(newer, [exactly(':by:bob')])).toEqual([3]);
  });
}
