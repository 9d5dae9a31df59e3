import type { CatalogueIndex } from './catalogue-index';
import { typesOfPair } from './catalogue-index';
import { limitKey, pairKey, reversePair } from './limit';
import type { Limit, Pair, PairKey } from './limit';
import type { PlacedRow } from './place-rows';

/** One direction with all its association types: any label first; what has no limit reads Many. */
export type PairLimits = Pair & { readonly rows: readonly PlacedRow[] };

/**
 * The pairs in which something is limited, both directions side by side, in the order of the object
 * types' names.
 */
export function limitsByPair(
  index: CatalogueIndex,
  placed: readonly PlacedRow[],
): readonly PairLimits[] {
  const limits = new Map(placed.map((row) => [limitKey(row), row.limit]));
  const shown = new Map<PairKey, Pair>();
  const byName = [...placed]
    .filter((row) => row.limit !== 'many')
    .sort((a, b) => nameOfPair(index, a).localeCompare(nameOfPair(index, b), 'en'));
  for (const row of byName) {
    const pair = { fromObjectTypeId: row.fromObjectTypeId, toObjectTypeId: row.toObjectTypeId };
    for (const each of [pair, reversePair(pair)]) {
      if (!shown.has(pairKey(each))) shown.set(pairKey(each), each);
    }
  }
  return [...shown.values()].map((pair) => ({ ...pair, rows: pairRows(index, pair, limits) }));
}

/** The association types of one pair with their limits. */
export function pairRows(
  index: CatalogueIndex,
  pair: Pair,
  limits: ReadonlyMap<string, Limit>,
): readonly PlacedRow[] {
  return typesOfPair(index, pair).map((type) => ({
    ...type,
    limit: limits.get(limitKey(type)) ?? 'many',
  }));
}

function nameOfPair(index: CatalogueIndex, pair: Pair): string {
  const name = (id: string) => index.objectTypesById.get(id)?.plural ?? id;
  return `${name(pair.fromObjectTypeId)} ${name(pair.toObjectTypeId)}`;
}
