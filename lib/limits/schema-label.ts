import { foldName } from './fold-name';
import type { ObjectType, Pair } from './limit';

/**
 * What a schema's `name` of an association says about its label, where no labels list was read.
 * HubSpot names the unlabeled type of a custom object `pets_to_contacts`, on both sides; any other
 * name stands in for the label's text until a labels list is read.
 */
export function labelOfSchemaName(
  name: string | null,
  pair: Pair,
  objects: ReadonlyMap<string, ObjectType>,
): string | null {
  if (name === null) return null;
  const from = wordsFor(objects.get(pair.fromObjectTypeId));
  const to = wordsFor(objects.get(pair.toObjectTypeId));
  const folded = foldName(name);
  const isPlain = from.some((a) =>
    to.some((b) => folded === `${a}to${b}` || folded === `${b}to${a}`),
  );
  return isPlain ? null : name;
}

/** `pets` of `p123_pets`; HubSpot's own objects have no such prefix. */
export function bareObjectName(name: string): string {
  return name.replace(/^p\d*_/, '');
}

function wordsFor(object: ObjectType | undefined): readonly string[] {
  if (!object) return [];
  return [object.name, bareObjectName(object.name), object.singular, object.plural].map(foldName);
}
