import { pairKey } from '@/lib/limits/limit';
import type { AssociationType, DraftRow, Pair, PairKey } from '@/lib/limits/limit';
import { pairsOf } from './edit-draft';
import type { RowsByPair } from './rows-by-pair';

/** By pair, then by category: a look-up makes no text, and a draft has ten thousand rows. */
type KnownTypes = ReadonlyMap<PairKey, ReadonlyMap<string, ReadonlySet<number>>>;

/**
 * Pairs with rows whose type was not there when the portal was read, at most so many. A list of rows
 * is looked at once.
 */
export function createUnknownPairs(
  types: readonly AssociationType[],
  pairsMax: number,
): (byPair: RowsByPair) => readonly Pair[] {
  const known = knowTypes(types);
  const ends = new Set(types.map((type) => type.fromObjectTypeId));
  const seen = new WeakMap<readonly DraftRow[], boolean>();

  const hasUnknown = (key: PairKey, rows: readonly DraftRow[]): boolean => {
    const before = seen.get(rows);
    if (before !== undefined) return before;
    const [first] = rows;
    const isPlaced = first && ends.has(first.fromObjectTypeId) && ends.has(first.toObjectTypeId);
    const ofPair = known.get(key);
    const found =
      isPlaced === true && rows.some((row) => ofPair?.get(row.category)?.has(row.typeId) !== true);
    seen.set(rows, found);
    return found;
  };

  return (byPair) => {
    const firsts = [...byPair].flatMap(
      ([key, rows]) => (hasUnknown(key, rows) ? rows[0] : null) ?? [],
    );
    return pairsOf(firsts).slice(0, pairsMax);
  };
}

function knowTypes(types: readonly AssociationType[]): KnownTypes {
  const known = new Map<PairKey, Map<string, Set<number>>>();
  for (const type of types) {
    const key = pairKey(type);
    const ofPair = known.get(key) ?? new Map<string, Set<number>>();
    const ids = ofPair.get(type.category) ?? new Set();
    known.set(key, ofPair.set(type.category, ids.add(type.typeId)));
  }
  return known;
}
