import { expect, test } from 'vitest';
import type { DraftRow } from '@/lib/limits/limit';
import { createDraftStore } from './draft-store';
import { createBrowser, rowOf } from './testing';

const HUB_ID = 44127788;

async function openTab({ storage, openChannel }: ReturnType<typeof createBrowser>) {
  const store = createDraftStore({ hubId: HUB_ID, storage, channel: openChannel() });
  await store.load();
  return store;
}

const set = (row: DraftRow) => (rows: readonly DraftRow[]) => [
  ...rows.filter(({ rowNumber }) => rowNumber !== row.rowNumber),
  row,
];

test('a draft survives a closed tab', async () => {
  const browser = createBrowser();
  const tab = await openTab(browser);
  tab.edit(set(rowOf(1, 35, 5)));
  await tab.settled();
  expect((await openTab(browser)).getDraft()).toMatchObject({
    rows: [rowOf(1, 35, 5)],
    storage: 'kept',
  });
  expect(browser.stored()).toEqual({ revision: 1, rows: [rowOf(1, 35, 5)], origin: null });
});

test('an open tab takes over what another one keeps', async () => {
  const browser = createBrowser();
  const [one, other] = [await openTab(browser), await openTab(browser)];
  one.edit(set(rowOf(1, 35, 5)));
  await one.settled();
  await Promise.resolve();
  expect(other.getDraft().rows).toEqual([rowOf(1, 35, 5)]);
});

test('two tabs that edit at once lose nothing of each other', async () => {
  const browser = createBrowser();
  const [one, other] = [await openTab(browser), await openTab(browser)];
  one.edit(set(rowOf(1, 35, 5)));
  other.edit(set(rowOf(1, 37, 2)));
  await Promise.all([one.settled(), other.settled()]);
  await Promise.resolve();
  const both = [rowOf(1, 35, 5), rowOf(2, 37, 2)];
  expect(browser.stored()?.revision).toBe(2);
  expect(one.getDraft().rows).toEqual(both);
  expect(other.getDraft().rows).toEqual(both);
});

test('of two tabs that edit the same row the last one wins, and the other is told', async () => {
  const browser = createBrowser();
  const [one, other] = [await openTab(browser), await openTab(browser)];
  one.edit(set(rowOf(1, 35, 5)));
  await one.settled();
  await expect.poll(() => other.getDraft()).toMatchObject({ changedElsewhere: 1 });
  other.edit(set(rowOf(1, 35, 8)));
  await other.settled();
  await expect
    .poll(() => one.getDraft())
    .toMatchObject({
      ...{ rows: [rowOf(1, 35, 8)], changedElsewhere: 1 },
    });
  expect(other.getDraft()).toMatchObject({ rows: [rowOf(1, 35, 8)], changedElsewhere: 0 });
});

test('edits that come while one is being kept are kept, too', async () => {
  const browser = createBrowser();
  const tab = await openTab(browser);
  for (const limit of [1, 12, 125]) tab.edit(set(rowOf(1, 35, limit)));
  await tab.settled();
  expect(browser.storedRows()).toEqual([rowOf(1, 35, 125)]);
});

test('the digits of one number are undone at once, and made again', async () => {
  const tab = await openTab(createBrowser());
  tab.edit(set(rowOf(1, 35, 5)));
  for (const limit of [1, 12, 125]) tab.edit(set(rowOf(2, 37, limit)), 'billing');
  tab.undo();
  expect(tab.getDraft()).toMatchObject({ rows: [rowOf(1, 35, 5)], canUndo: true, canRedo: true });
  tab.redo();
  expect(tab.getDraft().rows).toEqual([rowOf(1, 35, 5), rowOf(2, 37, 125)]);
});

test('after leaving a field, its next number is a step of its own', async () => {
  const tab = await openTab(createBrowser());
  tab.edit(set(rowOf(1, 35, 5)), 'decides');
  tab.endStep();
  tab.edit(set(rowOf(1, 35, 6)), 'decides');
  tab.undo();
  expect(tab.getDraft().rows).toEqual([rowOf(1, 35, 5)]);
});

test('a new edit leaves nothing to make again', async () => {
  const tab = await openTab(createBrowser());
  tab.edit(set(rowOf(1, 35, 5)));
  tab.undo();
  tab.edit(set(rowOf(1, 37, 2)));
  expect(tab.getDraft()).toMatchObject({ rows: [rowOf(1, 37, 2)], canRedo: false });
});

test('undo takes back the own edit, not what another tab did since', async () => {
  const browser = createBrowser();
  const [one, other] = [await openTab(browser), await openTab(browser)];
  one.edit(set(rowOf(1, 35, 5)));
  await one.settled();
  await Promise.resolve();
  other.edit(set(rowOf(2, 37, 2)));
  await other.settled();
  await Promise.resolve();
  one.undo();
  await one.settled();
  expect(browser.storedRows()).toEqual([rowOf(2, 37, 2)]);
});

test('without storage the draft lives in memory and says so, and is kept once there is some', async () => {
  const browser = createBrowser();
  browser.breakStorage(true);
  const tab = await openTab(browser);
  tab.edit(set(rowOf(1, 35, 5)));
  await tab.settled();
  expect(tab.getDraft()).toMatchObject({ rows: [rowOf(1, 35, 5)], storage: 'memory' });
  browser.breakStorage(false);
  tab.edit(set(rowOf(2, 37, 2)));
  await tab.settled();
  expect(tab.getDraft().storage).toBe('kept');
  expect(browser.storedRows()).toHaveLength(2);
});

test('what was done can be undone, and made again, after a reload', async () => {
  const browser = createBrowser();
  const before = await openTab(browser);
  before.edit(set(rowOf(1, 35, 5)));
  before.edit(set(rowOf(2, 37, 2)));
  before.undo();
  await before.settled();

  const after = await openTab(browser);
  expect(after.getDraft()).toMatchObject({
    rows: [rowOf(1, 35, 5)],
    canUndo: true,
    canRedo: true,
  });
  after.redo();
  expect(after.getDraft().rows).toEqual([rowOf(1, 35, 5), rowOf(2, 37, 2)]);
  after.undo();
  after.undo();
  expect(after.getDraft().rows).toEqual([]);
});

test('after a reload, steps are made again in the order in which they were made', async () => {
  const browser = createBrowser();
  const before = await openTab(browser);
  for (const typeId of [35, 37, 39]) before.edit(set(rowOf(typeId, typeId, 1)));
  before.undo();
  before.undo();
  await before.settled();
  const after = await openTab(browser);
  after.redo();
  expect(after.getDraft().rows).toEqual([rowOf(35, 35, 1), rowOf(37, 37, 1)]);
});

test('two hundred steps are kept, no more', async () => {
  const browser = createBrowser();
  const tab = await openTab(browser);
  for (let limit = 1; limit <= 205; limit += 1) tab.edit(set(rowOf(1, 35, limit)));
  await tab.settled();
  expect(browser.storedSteps()).toHaveLength(200);
  for (let count = 0; count < 205; count += 1) tab.undo();
  expect(tab.getDraft()).toMatchObject({ rows: [rowOf(1, 35, 5)], canUndo: false });
});

test('a step that another one replaced is not kept', async () => {
  const browser = createBrowser();
  const tab = await openTab(browser);
  tab.edit(set(rowOf(1, 35, 5)));
  await tab.settled();
  tab.undo();
  tab.edit(set(rowOf(1, 37, 2)));
  await tab.settled();
  expect(browser.storedSteps().map(({ state }) => state)).toEqual(['done']);
});

const RETRY = { kind: 'retry', submissionIds: ['01'] } as const;

test('where a draft comes from goes with its last row, and comes back with an undo', async () => {
  const browser = createBrowser();
  const tab = await openTab(browser);
  tab.edit(set(rowOf(1, 35, 5)), null, RETRY);
  await tab.settled();
  expect(browser.stored()?.origin).toEqual(RETRY);
  expect((await openTab(browser)).getDraft().origin).toEqual(RETRY);

  tab.edit(() => []);
  await tab.settled();
  expect([tab.getDraft().origin, browser.stored()?.origin]).toEqual([null, null]);
  tab.undo();
  await tab.settled();
  expect([tab.getDraft().origin, browser.stored()?.origin]).toEqual([RETRY, RETRY]);
});

test('where a draft comes from survives an edit of another tab', async () => {
  const browser = createBrowser();
  const [one, other] = [await openTab(browser), await openTab(browser)];
  one.edit(set(rowOf(1, 35, 5)), null, RETRY);
  other.edit(set(rowOf(1, 37, 2)));
  await Promise.all([one.settled(), other.settled()]);
  await Promise.resolve();
  expect(browser.stored()?.origin).toEqual(RETRY);
  expect(other.getDraft().origin).toEqual(RETRY);
});
