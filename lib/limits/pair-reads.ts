import type { CatalogueIndex } from './catalogue-index';
import { associationKey, limitKey, pairKey } from './limit';
import type { AssociationKey, ConfigurationRow, LimitKey, Pair, PairKey } from './limit';
import type { PlacedRow, PlacedRows } from './place-rows';

/** HubSpot's own list of one pair: unlike the list of all, it tells where its rows belong. */
export type PairRead = { readonly pair: Pair; readonly rows: readonly ConfigurationRow[] };

/** Where a row that the list of all does not place may belong: these pairs’ own lists tell. */
export function doubtfulPairs(
  index: CatalogueIndex,
  unplaced: readonly ConfigurationRow[],
): readonly Pair[] {
  const pairs = new Map<PairKey, Pair>();
  for (const type of candidatesOf(index, unplaced)) {
    const { fromObjectTypeId, toObjectTypeId } = type;
    pairs.set(pairKey(type), { fromObjectTypeId, toObjectTypeId });
  }
  return [...pairs.values()];
}

/** Types of which nobody can say whether they have a limit: they do not read Many. */
export function unknownLimits(
  index: CatalogueIndex,
  unplaced: readonly ConfigurationRow[],
): ReadonlySet<LimitKey> {
  return new Set(candidatesOf(index, unplaced).map(limitKey));
}

/** What a pair’s own list says, or leaves out, goes before the list of all. */
export function withPairReads(
  index: CatalogueIndex,
  { placed, unplaced }: PlacedRows,
  reads: readonly PairRead[],
): PlacedRows {
  const read = new Set(reads.map(({ pair }) => pairKey(pair)));
  const rows = reads.flatMap(({ pair, rows: own }) => own.map((row) => placeIn(index, pair, row)));
  const said = new Set(rows.map(keyWithLimit));
  return {
    placed: [...placed.filter((row) => !read.has(pairKey(row))), ...rows],
    unplaced: unplaced.filter((row) => !said.has(keyWithLimit(row))),
  };
}

function placeIn(index: CatalogueIndex, pair: Pair, row: ConfigurationRow): PlacedRow {
  const { category, typeId, label, limit } = row;
  const known = index.typesByRef.get(limitKey({ ...pair, category, typeId }));
  return { ...(known ?? { ...pair, category, typeId, label, inverseTypeId: null }), limit };
}

function candidatesOf(index: CatalogueIndex, rows: readonly AssociationKey[]) {
  return rows.flatMap((row) => index.typesByKey.get(associationKey(row)) ?? []);
}

function keyWithLimit(row: ConfigurationRow): string {
  return `${associationKey(row)}=${row.limit}`;
}
