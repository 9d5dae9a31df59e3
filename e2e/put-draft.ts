import type { Page } from '@playwright/test';

export type DraftRowOfTest = readonly [from: string, to: string, typeId: number, limit: number];

/**
 * A draft of many pairs at once, put where the browser keeps the portal's draft: as the first
 * version of Linkcap kept it, which every later one reads. Needs a portal without a draft.
 */
export async function putDraft(
  page: Page,
  hubId: number,
  rows: readonly DraftRowOfTest[],
): Promise<void> {
  await page.goto(`/p/${hubId}/change`);
  await page.getByText('Nothing changed yet.').waitFor();
  // Its store is open now; before, a look would make an empty one.
  await page.locator('[role=combobox]:not([readonly])').first().waitFor();
  const tuples = rows.map(([from, to, typeId, limit], index) => [
    ...[index + 1, from, to, 'HUBSPOT_DEFINED'],
    ...[typeId, limit],
  ]);
  await page.evaluate(
    (draft) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('linkcap');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('drafts', 'readwrite');
          transaction.objectStore('drafts').put(draft);
          transaction.onabort = () => {
            reject(new Error('The draft could not be put.'));
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { version: 1, hubId, revision: 1_000, rows: tuples },
  );
  await page.reload();
}
