import type { Page } from '@playwright/test';
import { putDraft } from './grid-page';
import { manyTypes } from './many-types';

type Type = {
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly category: string;
  readonly typeId: number;
};

type Row = Type & { readonly limit: number };

/** `problem`: nearly every row allows more than its pair does, and says so below itself. */
export type RowKind = 'clean' | 'problem';

/** A portal's address in the product, and what a limit can be set for. */
export type BenchPortal = {
  readonly url: string;
  readonly labels: ReturnType<typeof manyTypes>;
  /** By `pairOf`: any label. */
  readonly anyLabel: ReadonlyMap<string, Type>;
};

type Current = {
  readonly objects: readonly { readonly objectTypeId: string }[];
  readonly associationTypes: readonly (Type & { readonly label: string | null })[];
};

const CLEAN_LIMITS = 50;
const ALLOWED = 1;
const TOO_MANY = 4;

/** @param url as `http://127.0.0.1:4731/p/123` */
export async function readPortal(page: Page, url: string): Promise<BenchPortal> {
  const answer = await page.request.get(`${url.replace('/p/', '/api/portals/')}/current`);
  const { objects, associationTypes } = (await answer.json()) as Current;
  const unlabelled = associationTypes.filter(({ label }) => label === null);
  return {
    url,
    labels: manyTypes(objects.map(({ objectTypeId }) => objectTypeId)),
    anyLabel: new Map(unlabelled.map((type) => [pairOf(type), type])),
  };
}

/** Rows in the browser's own store, open as a grid. */
export async function openGrid(
  page: Page,
  portal: BenchPortal,
  { count, kind }: { readonly count: number; readonly kind: RowKind },
): Promise<void> {
  await keepDraft(page, portal, rowsOf(portal, count, kind));
  await page.goto(`${portal.url}/change?view=grid`);
  await untilPlanned(page, count);
}

async function keepDraft(page: Page, portal: BenchPortal, rows: readonly Row[]): Promise<void> {
  const tuples = rows.map(({ limit, ...type }, index) => {
    const { fromObjectTypeId, toObjectTypeId, category, typeId } = type;
    return [index + 1, fromObjectTypeId, toObjectTypeId, category, typeId, limit];
  });
  const hubId = Number(portal.url.split('/').at(-1));
  await page.goto(`${portal.url}/change`);
  await page.getByRole('button', { name: 'Preview changes' }).waitFor();
  // The page makes its store a moment after it is shown.
  await page.waitForFunction(async () => {
    const stores = await indexedDB.databases();
    return stores.some(({ name }) => name === 'linkcap');
  });
  await page.evaluate(putDraft, { hubId, rows: JSON.stringify(tuples) });
}

/** All rows are in the grid, and held against HubSpot. */
export async function untilPlanned(page: Page, rows: number): Promise<void> {
  await page.waitForFunction((least) => {
    const grid = document.querySelector('[role=grid][aria-rowcount]');
    const isWhole = Number(grid?.getAttribute('aria-rowcount')) > least;
    // Of the bar alone: the text of the whole page would have to be laid out at each look.
    const bar = document.querySelector('.sticky-bar')?.textContent ?? '';
    return isWhole && !bar.includes('not compared with HubSpot');
  }, rows);
}

export function rowsOf(portal: BenchPortal, count: number, kind: RowKind): readonly Row[] {
  if (kind === 'clean') {
    return portal.labels
      .slice(0, count)
      .map((type, index) => ({ ...type, limit: (index % CLEAN_LIMITS) + 1 }));
  }
  const capped = new Set<string>();
  const rows = portal.labels.flatMap((type): readonly Row[] => {
    const label = { ...type, limit: TOO_MANY };
    const cap = capped.has(pairOf(type)) ? undefined : portal.anyLabel.get(pairOf(type));
    capped.add(pairOf(type));
    return cap === undefined ? [label] : [{ ...cap, limit: ALLOWED }, label];
  });
  return rows.slice(0, count);
}

/** Rows as a spreadsheet has them in the clipboard. */
export function clipboardText(rows: readonly Row[]): string {
  const lines = rows.map(({ fromObjectTypeId, toObjectTypeId, category, typeId, limit }) =>
    [fromObjectTypeId, toObjectTypeId, category, typeId, limit].join('\t'),
  );
  return ['From\tTo\tCategory\tType ID\tLimit', ...lines].join('\n');
}

function pairOf({ fromObjectTypeId, toObjectTypeId }: Omit<Type, 'category' | 'typeId'>): string {
  return `${fromObjectTypeId}>${toObjectTypeId}`;
}
