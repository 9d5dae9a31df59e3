import { limitValue } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import { CHANGE_KINDS } from '@/lib/limits/plan';
import type { ChangeKind } from '@/lib/limits/plan';
import type { GridRow } from './grid-row';

export const GRID_SORTS = ['pair', 'label', 'limit', 'change'] as const;
export type GridSort = (typeof GRID_SORTS)[number];

export const GRID_FILTERS = [
  'all',
  'problem',
  'new',
  'raise',
  'lower',
  'remove',
  'no_change',
] as const;
export type GridFilter = (typeof GRID_FILTERS)[number];

export type GridView = {
  readonly query: string;
  readonly filter: GridFilter;
};

/** The rows to show. They come pair by pair, which is the order to go back to. */
export function showRows(
  rows: readonly GridRow[],
  { query, filter }: GridView,
): readonly GridRow[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 && filter === 'all') return rows;
  return rows.filter((row) => isKind(row.kind, filter) && words.every((word) => has(row, word)));
}

export type Places = ReadonlyMap<string, number>;

/** Where each row stands when somebody sorts; `null` is pair by pair. */
export function sortedPlaces(
  rows: readonly GridRow[],
  sort: GridSort,
  locale: string,
): Places | null {
  if (sort === 'pair') return null;
  const { compare } = new Intl.Collator(locale);
  const by: Readonly<Record<typeof sort, (a: GridRow, b: GridRow) => number>> = {
    label: (a, b) => compare(a.label, b.label),
    limit: (a, b) => valueOf(a.wanted) - valueOf(b.wanted),
    change: (a, b) => urgency(a.kind) - urgency(b.kind),
  };
  return new Map([...rows].sort(by[sort]).map(({ key }, place) => [key, place]));
}

/** A row that is edited keeps its place until somebody sorts again; new ones come last. */
export function inPlaces(rows: readonly GridRow[], places: Places | null): readonly GridRow[] {
  if (places === null) return rows;
  const placeOf = ({ key }: GridRow) => places.get(key) ?? places.size;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Problems first: they stop the plan. */
function urgency(kind: ChangeKind): number {
  return kind === 'problem' ? -1 : CHANGE_KINDS.indexOf(kind);
}

function valueOf(limit: DraftRow['limit']): number {
  return limit === null ? -1 : limitValue(limit);
}

function isKind(kind: ChangeKind, filter: GridFilter): boolean {
  if (filter === 'all') return true;
  return kind === filter || (filter === 'no_change' && kind === 'covered');
}

function has({ from, to, label, typeIds }: GridRow, word: string): boolean {
  if (/^\d+$/.test(word)) {
    const isId = typeIds.some((typeId) => String(typeId).startsWith(word));
    if (isId) return true;
  }
  return `${from} ${to} ${label}`.normalize('NFKC').toLowerCase().includes(word);
}
