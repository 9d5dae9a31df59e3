import type { Catalogue } from './catalogue';
import type { ObjectType } from './limit';
import { indexObjectNames } from './object-names';
import { indexTypes } from './type-index';
import type { TypeIndex } from './type-index';

/** A catalogue made ready for look-up, by any name, too. */
export type CatalogueIndex = TypeIndex & {
  readonly objectTypesByName: ReadonlyMap<string, readonly ObjectType[]>;
};

export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  return {
    ...indexTypes(catalogue),
    objectTypesByName: indexObjectNames(catalogue.objectTypes),
  };
}
