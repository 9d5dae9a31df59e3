import type { CatalogueIndex } from '../catalogue-index';
import { foldName } from '../fold-name';
import type { ObjectType, ObjectTypeId } from '../limit';
import { bareObjectName } from '../schema-label';

export type ObjectMatch =
  | { readonly kind: 'one'; readonly objectType: ObjectType }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/**
 * The object type of another portal that is meant by one of this: HubSpot's own by their ids, a
 * custom object by its internal name, else by what people call it. Never one of several.
 */
export function matchObject(
  target: CatalogueIndex,
  source: ObjectType | undefined,
  objectTypeId: ObjectTypeId,
): ObjectMatch {
  if (source?.isCustom !== true) {
    const same = target.objectTypesById.get(objectTypeId);
    return same && !same.isCustom ? { kind: 'one', objectType: same } : { kind: 'none' };
  }
  const customs = [...target.objectTypesById.values()].filter(({ isCustom }) => isCustom);
  const internal = customs.filter(({ name }) => bareName(name) === bareName(source.name));
  if (internal.length > 0) return only(internal);
  return only(
    customs.filter(
      (each) =>
        foldName(each.plural) === foldName(source.plural) ||
        foldName(each.singular) === foldName(source.singular),
    ),
  );
}

/** Without the prefix of the portal, `p123_`. */
function bareName(name: string): string {
  return foldName(bareObjectName(name));
}

function only(found: readonly ObjectType[]): ObjectMatch {
  const [first, ...others] = found;
  if (!first) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', objectType: first } : { kind: 'several' };
}
