import { indexCatalogue, type CatalogueIndex } from '../limits/catalogue-index';
import type { Catalogue } from '../limits/catalogue';
import { associationKey, type AssociationKey } from '../limits/limit';
import type { Drift } from './snapshot';

/** The pair and label of a type, where the catalogue tells them in one way only. */
export function placeType(
  key: AssociationKey,
  index: CatalogueIndex | null,
): Pick<Drift, 'pair' | 'label'> {
  const [type, ...others] = index?.typesByKey.get(associationKey(key)) ?? [];
  if (index === null || type === undefined || others.length > 0) return { pair: null, label: null };
  const { fromObjectTypeId, toObjectTypeId, label } = type;
  const nameOf = (id: string): string => index.objectTypesById.get(id)?.plural ?? id;
  return {
    label,
    pair: {
      fromObjectTypeId,
      toObjectTypeId,
      fromName: nameOf(fromObjectTypeId),
      toName: nameOf(toObjectTypeId),
    },
  };
}

/** A change that was noticed before the portal's catalogue was read finds its pair afterwards. */
export function placeDrift(
  changes: readonly Drift[],
  catalogue: Catalogue | null,
): readonly Drift[] {
  if (catalogue === null || changes.every(({ pair }) => pair !== null)) return changes;
  const index = indexCatalogue(catalogue);
  return changes.map((change) => {
    if (change.pair !== null) return change;
    const { pair, label } = placeType(change, index);
    return { ...change, pair, label: change.label ?? label };
  });
}
