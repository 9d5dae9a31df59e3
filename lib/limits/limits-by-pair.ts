import type { CatalogueIndex } from './catalogue-index';
import { limitKey, pairKey, reversePair } from './limit';
import type { AssociationType, Limit, Pair, PairKey } from './limit';
import type { PairScope } from './pair-scope';
import type { PlacedRow } from './place-rows';
import { typesOfPair } from './type-index';

/** One direction with all its association types: any label first; what has no limit reads Many. */
export type PairLimits = Pair & { readonly rows: readonly PlacedRow[] };

/** Both directions of each pair side by side, in the order of the object types' names. */
export function limitsByPair(
  index: CatalogueIndex,
  placed: readonly PlacedRow[],
  scope: PairScope = 'used',
): readonly PairLimits[] {
  const limits = new Map(placed.map((row) => [limitKey(row), row.limit]));
  const limited = placed.filter((row) => row.limit !== 'many');
  const types = [...index.typesByRef.values()];
  const wanted = scope === 'all' ? types : types.filter(isOwnLabel);
  const names = new Intl.Collator('en');
  const byName = [...limited, ...wanted]
    .map((type) => ({ type, name: nameOfPair(index, type) }))
    .sort((a, b) => names.compare(a.name, b.name))
    .map(({ type }) => type);
  const shown = new Map<PairKey, Pair>();
  for (const type of byName) {
    const pair = { fromObjectTypeId: type.fromObjectTypeId, toObjectTypeId: type.toObjectTypeId };
    for (const each of [pair, reversePair(pair)]) {
      if (!shown.has(pairKey(each))) shown.set(pairKey(each), each);
    }
  }
  return [...shown.values()].map((pair) => ({ ...pair, rows: pairRows(index, pair, limits) }));
}

function isOwnLabel(type: AssociationType): boolean {
  return type.category === 'USER_DEFINED' && type.label !== null;
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
