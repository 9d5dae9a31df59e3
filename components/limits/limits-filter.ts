import type { ObjectTypeId } from '@/lib/limits/limit';
import type { PairScope } from '@/lib/limits/pair-scope';
import { matchesWords, wordsOf } from './limits-search';
import type { LimitsSheet, SheetPair, SheetRow, UnplacedSheetRow } from './limits-sheet';
import { sortPairs } from './sort-pairs';
import type { PairOrder } from './sort-pairs';

/**
 * `open` are new labels without a limit: labels of the portal's own that read Many. HubSpot says of
 * no label when it was made; the highest type ids are the newest.
 */
export const SHOWN_ROWS = ['all', 'limited', 'open', 'changed', 'unplaced'] as const;
export const SHOWN_TYPES = ['all', 'labels'] as const;

export type LimitsFilter = {
  readonly query: string;
  /** An object at either end of the pair; `null` is any. */
  readonly object: ObjectTypeId | null;
  readonly show: (typeof SHOWN_ROWS)[number];
  readonly types: (typeof SHOWN_TYPES)[number];
  readonly scope: PairScope;
  readonly order: PairOrder;
};

export const NO_FILTER: LimitsFilter = {
  query: '',
  object: null,
  show: 'all',
  types: 'all',
  scope: 'used',
  order: 'names',
};

/** The rows that are asked for, in their pairs; a pair of which none is left is left out. */
export function filterLimits(sheet: LimitsSheet, filter: LimitsFilter): LimitsSheet {
  const words = wordsOf(filter.query);
  const isWanted = (row: SheetRow) => isShown(row, filter, sheet.changed);
  const pairs = sheet.pairs.flatMap((pair) => {
    if (filter.show === 'unplaced' || !hasEnd(pair, filter.object)) return [];
    const rows = pair.rows.filter(
      (row) => isWanted(row) && matchesWords([pair.search, row.search], words),
    );
    return rows.length === 0 ? [] : [{ ...pair, rows }];
  });
  return {
    ...sheet,
    pairs: sortPairs(pairs, filter.order),
    unplaced: sheet.unplaced.filter(
      (row) => isUnplacedShown(row, sheet, filter) && matchesWords([row.search], words),
    ),
  };
}

export function countRows({ pairs }: LimitsSheet): number {
  return pairs.reduce((total, { rows }) => total + rows.length, 0);
}

/** Whether rows are left out. Another order and more pairs leave out nothing. */
export function isFiltered({ query, object, show, types }: LimitsFilter): boolean {
  return query.trim() !== '' || object !== null || show !== 'all' || types !== 'all';
}

function hasEnd(pair: SheetPair, object: ObjectTypeId | null): boolean {
  return object === null || pair.fromObjectTypeId === object || pair.toObjectTypeId === object;
}

function isShown(
  row: SheetRow,
  { show, types }: LimitsFilter,
  changed: LimitsSheet['changed'],
): boolean {
  if (types === 'labels' && row.isAnyLabel) return false;
  switch (show) {
    case 'all':
      return true;
    case 'limited':
      return row.limit !== 'many';
    case 'open':
      return row.category === 'USER_DEFINED' && !row.isAnyLabel && row.limit === 'many';
    case 'changed':
      return changed.has(row.key);
    case 'unplaced':
      return false;
  }
}

function isUnplacedShown(
  row: UnplacedSheetRow,
  { objects }: LimitsSheet,
  { object, show, types }: LimitsFilter,
): boolean {
  if (types === 'labels' && row.isAnyLabel) return false;
  if (show === 'open' || show === 'changed') return false;
  if (show === 'limited' && row.limit === 'many') return false;
  if (object === null) return true;
  const name = objects.find(({ objectTypeId }) => objectTypeId === object)?.plural;
  return row.ends !== null && (row.ends.from === name || row.ends.to === name);
}
