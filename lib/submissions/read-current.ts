import { indexCatalogue, type CatalogueIndex } from '../limits/catalogue-index';
import type { Catalogue } from '../limits/catalogue';
import {
  limitKey,
  pairKey,
  type AssociationRef,
  type ConfigurationRow,
  type Pair,
} from '../limits/limit';
import { placeRows, type PlacedRow } from '../limits/place-rows';
import { fail, succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import { failureError } from './failure-error';
import type { PortalAccess } from './portal-access';

/** What HubSpot has now, placed by what exists in the portal. Times are epoch milliseconds. */
export type CurrentLimits = {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  readonly catalogueFetchedAt: number;
  readonly placed: readonly PlacedRow[];
  readonly unplaced: readonly ConfigurationRow[];
};

/**
 * Reads all limits of a portal. Where rows or the types in `refs` are not in the catalogue, what
 * exists is read anew, once: somebody may just have made a label.
 */
export async function readCurrentLimits(
  { hubspot, catalogue }: Pick<PortalAccess, 'hubspot' | 'catalogue'>,
  refs: readonly AssociationRef[] = [],
): Promise<Result<CurrentLimits, UserError>> {
  const [limits, loaded] = await Promise.all([hubspot.readAllLimits('person'), catalogue.load()]);
  if (!limits.ok) return fail(failureError(limits.error));
  if (!loaded.ok) return fail(failureError(loaded.error));
  const known = place(limits.value, loaded.value.catalogue);
  const missing = pairsWithUnknownTypes(known.index, refs);
  if (missing.length === 0) {
    return succeed({ ...known, catalogueFetchedAt: loaded.value.fetchedAt });
  }
  const renewed = await catalogue.loadWithLabels(missing);
  if (!renewed.ok) return fail(failureError(renewed.error));
  return succeed({
    ...place(limits.value, renewed.value.catalogue),
    catalogueFetchedAt: renewed.value.fetchedAt,
  });
}

function place(rows: readonly ConfigurationRow[], catalogue: Catalogue) {
  const index = indexCatalogue(catalogue);
  return { catalogue, index, ...placeRows(index, rows) };
}

function pairsWithUnknownTypes(
  index: CatalogueIndex,
  refs: readonly AssociationRef[],
): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const ref of refs) {
    const isKnownPair =
      index.objectTypesById.has(ref.fromObjectTypeId) &&
      index.objectTypesById.has(ref.toObjectTypeId);
    if (isKnownPair && !index.typesByRef.has(limitKey(ref))) pairs.set(pairKey(ref), ref);
  }
  return [...pairs.values()];
}
