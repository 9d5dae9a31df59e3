import type { CatalogueIndex } from './catalogue-index';
import { isSameObject, limitKey, limitValue } from './limit';
import type { Limit, LimitKey, ObjectType, ObjectTypeId, Pair } from './limit';
import type { PlacedRow } from './place-rows';

/** `null` is not known. */
type KnownLimit = Limit | null;

/** A pair that exists, as one cell of from × to. */
export type MatrixCell = Pair & {
  /** For any label. */
  readonly limit: KnownLimit;
  /** The labels that have a limit, the tightest first. */
  readonly labels: readonly { readonly label: string; readonly limit: number }[];
};

export type LimitMatrix = {
  /** In the order of the catalogue: HubSpot's most used objects, then the portal's own. */
  readonly objects: readonly (ObjectType & { readonly isUsed: boolean })[];
  /** A pair that HubSpot does not have is not among them. */
  readonly cells: readonly MatrixCell[];
};

/** @param unknown types of which nobody can say whether they have a limit */
export function limitMatrix(
  index: CatalogueIndex,
  placed: readonly PlacedRow[],
  unknown: ReadonlySet<LimitKey> = new Set(),
): LimitMatrix {
  const limits = new Map(placed.map((row) => [limitKey(row), row.limit]));
  const used = new Set<ObjectTypeId>();
  const existing = new Set<ObjectTypeId>();
  const cells: MatrixCell[] = [];
  for (const types of index.typesByPair.values()) {
    const [first] = types;
    if (!first) continue;
    const { fromObjectTypeId, toObjectTypeId } = first;
    const limitOf = (type: PlacedRow | (typeof types)[number]): KnownLimit =>
      unknown.has(limitKey(type)) ? null : (limits.get(limitKey(type)) ?? 'many');
    const labels = types.flatMap((type) => {
      const limit = limitOf(type);
      return type.label === null || typeof limit !== 'number' ? [] : [{ label: type.label, limit }];
    });
    const limit = lowest(types.filter(({ label }) => label === null).map(limitOf));
    cells.push({
      fromObjectTypeId,
      toObjectTypeId,
      limit,
      labels: (isSameObject(first) ? withoutTwins(labels) : labels).sort(
        (a, b) => a.limit - b.limit,
      ),
    });
    const isUsed =
      limit !== 'many' ||
      labels.length > 0 ||
      types.some(({ category, label }) => category === 'USER_DEFINED' && label !== null);
    for (const end of [fromObjectTypeId, toObjectTypeId]) {
      existing.add(end);
      if (isUsed) used.add(end);
    }
  }
  return {
    objects: [...index.objectTypesById.values()]
      .filter(({ objectTypeId }) => existing.has(objectTypeId))
      .map((type) => ({ ...type, isUsed: used.has(type.objectTypeId) })),
    cells,
  };
}

/** A label between records of one object can have two ids and one limit. */
function withoutTwins(labels: readonly { readonly label: string; readonly limit: number }[]) {
  return [...new Map(labels.map((each) => [`${each.label} ${each.limit}`, each])).values()];
}

function lowest(limits: readonly KnownLimit[]): KnownLimit {
  if (limits.includes(null)) return null;
  return limits.reduce<Limit>(
    (low, limit) => (limit !== null && limitValue(limit) < limitValue(low) ? limit : low),
    'many',
  );
}
