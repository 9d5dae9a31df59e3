import type { Page } from '@playwright/test';
import { putDraft } from './grid-page';
import { manyTypes } from './many-types';

/** A portal's address in the product, and labels that a limit can be set for. */
export type BenchPortal = { readonly url: string; readonly types: ReturnType<typeof manyTypes> };

/** @param url as `http://127.0.0.1:4731/p/123` */
export async function readPortal(page: Page, url: string): Promise<BenchPortal> {
  const answer = await page.request.get(`${url.replace('/p/', '/api/portals/')}/current`);
  const { objects } = (await answer.json()) as {
    readonly objects: readonly { readonly objectTypeId: string }[];
  };
  return { url, types: manyTypes(objects.map(({ objectTypeId }) => objectTypeId)) };
}

/** A draft of so many rows, in the browser's own store, open as a grid. */
export async function openGrid(page: Page, portal: BenchPortal, rows: number): Promise<void> {
  const tuples = portal.types.slice(0, rows).map((type, index) => {
    const { fromObjectTypeId, toObjectTypeId, category, typeId } = type;
    return [index + 1, fromObjectTypeId, toObjectTypeId, category, typeId, (index % 50) + 1];
  });
  const hubId = Number(portal.url.split('/').at(-1));
  await page.goto(`${portal.url}/change`);
  await page.getByRole('button', { name: 'Preview changes' }).waitFor();
  await page.evaluate(putDraft, { hubId, rows: JSON.stringify(tuples) });
  await page.goto(`${portal.url}/change?view=grid`);
  await untilPlanned(page, tuples.length);
}

/** All rows are in the grid, and held against HubSpot. */
export async function untilPlanned(page: Page, rows: number): Promise<void> {
  await page.waitForFunction((least) => {
    const grid = document.querySelector('[role=grid][aria-rowcount]');
    const isWhole = Number(grid?.getAttribute('aria-rowcount')) > least;
    return isWhole && !document.body.innerText.includes('not compared with HubSpot');
  }, rows);
}

/** So many rows as a spreadsheet has them in the clipboard. */
export function clipboardRows({ types }: BenchPortal, rows: number): string {
  const lines = types
    .slice(0, rows)
    .map(({ fromObjectTypeId, toObjectTypeId, category, typeId }) =>
      [fromObjectTypeId, toObjectTypeId, category, typeId, 4].join('\t'),
    );
  return ['From\tTo\tCategory\tType ID\tLimit', ...lines].join('\n');
}
