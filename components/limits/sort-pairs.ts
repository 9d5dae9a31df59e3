import { limitValue } from '@/lib/limits/limit';
import type { SheetPair } from './limits-sheet';

/** By the names of the objects, by the lowest limit, or by the label that was made last. */
export const PAIR_ORDERS = ['names', 'tightest', 'newest'] as const;
export type PairOrder = (typeof PAIR_ORDERS)[number];

/** Pairs come in the order of names, which decides where the rest is equal. */
export function sortPairs(pairs: readonly SheetPair[], order: PairOrder): readonly SheetPair[] {
  if (order === 'names') return pairs;
  const rank = order === 'tightest' ? lowestLimit : minusNewestLabel;
  return pairs
    .map((pair) => ({ pair, rank: rank(pair) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ pair }) => pair);
}

/** Many is infinite, and infinity minus infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function lowestLimit({ rows }: SheetPair): number {
  return Math.min(...rows.map(({ limit }) => limitValue(limit)));
}

/** HubSpot counts the type ids of a portal's own labels up. */
function minusNewestLabel({ rows }: SheetPair): number {
  const own = rows.filter(({ category, isAnyLabel }) => category === 'USER_DEFINED' && !isAnyLabel);
  return -Math.max(0, ...own.flatMap(({ typeIds }) => typeIds));
}
