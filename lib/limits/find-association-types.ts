import type { CatalogueIndex } from './catalogue-index';
import { foldName } from './fold-name';
import { ANY_LABEL_NAMES, HUBSPOT_LABEL_NAMES } from './hubspot-label-names';
import type { AssociationType, Pair } from './limit';
import { mirrorOf, typesOfPair } from './type-index';

const ANY_LABEL: ReadonlySet<string> = new Set(['', ...ANY_LABEL_NAMES.map(foldName)]);

/**
 * Every association type of the pair that `text` can mean: a label, a type id, or (empty, "any
 * label") the unlabeled type. A label written exactly so wins over one that only looks alike.
 */
export function findAssociationTypes(
  index: CatalogueIndex,
  pair: Pair,
  text: string,
): readonly AssociationType[] {
  const types = typesOfPair(index, pair);
  const trimmed = text.trim();
  const exact = types.filter((type) => type.label === trimmed || String(type.typeId) === trimmed);
  if (exact.length > 0) return withoutTwins(index, exact);
  const folded = foldName(trimmed);
  const alike = types.filter((type) =>
    type.label === null ? ANY_LABEL.has(folded) : namesOf(type, type.label).includes(folded),
  );
  return withoutTwins(index, alike);
}

/** Of two types that always have the same limit, either means both. */
function withoutTwins(
  index: CatalogueIndex,
  types: readonly AssociationType[],
): readonly AssociationType[] {
  return types.filter((type) => {
    const twin = mirrorOf(index, type);
    return !twin || type.typeId < twin.typeId || !types.includes(twin);
  });
}

function namesOf(type: AssociationType, label: string): readonly string[] {
  const translated = type.category === 'HUBSPOT_DEFINED' ? HUBSPOT_LABEL_NAMES[label] : undefined;
  return [label, ...(translated ?? [])].map(foldName);
}
