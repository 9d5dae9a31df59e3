import type { CatalogueIndex } from '../catalogue-index';
import { foldName } from '../fold-name';
import type { AssociationType, Pair } from '../limit';
import { mirrorOf, typesOfPair } from '../type-index';

export type TypeMatch =
  | { readonly kind: 'one'; readonly type: AssociationType }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/**
 * The association type of `pair` in another portal: HubSpot's own by the type id, a portal's own
 * by being unlabeled or by its label's text. A label written exactly so wins.
 */
export function matchType(target: CatalogueIndex, source: AssociationType, pair: Pair): TypeMatch {
  const types = typesOfPair(target, pair);
  if (source.category !== 'USER_DEFINED') {
    return only(
      target,
      types.filter(
        ({ category, typeId }) => category === source.category && typeId === source.typeId,
      ),
    );
  }
  if (source.label === null)
    return only(
      target,
      types.filter(({ label }) => label === null),
    );
  const own = types.filter(({ category }) => category === 'USER_DEFINED');
  const exact = own.filter(({ label }) => label === source.label);
  if (exact.length > 0) return only(target, exact);
  const wanted = foldName(source.label);
  return only(
    target,
    own.filter(({ label }) => label !== null && foldName(label) === wanted),
  );
}

/** Two ids of one limit are one type: the lower id stands for both. */
function only(target: CatalogueIndex, found: readonly AssociationType[]): TypeMatch {
  const leading = found.map((type) => {
    const mirror = mirrorOf(target, type);
    return mirror !== null && mirror.typeId < type.typeId ? mirror : type;
  });
  const [first, ...others] = new Set(leading);
  if (!first) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', type: first } : { kind: 'several' };
}
