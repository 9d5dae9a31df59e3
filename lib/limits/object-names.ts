import { foldName } from './fold-name';
import { HUBSPOT_OBJECT_NAMES } from './hubspot-object-names';
import { HUBSPOT_OBJECTS } from './hubspot-objects';
import type { ObjectType } from './limit';
import { bareObjectName } from './schema-label';

const STANDARD_OBJECTS = new Map(HUBSPOT_OBJECTS.map((type) => [type.objectTypeId, type]));

/** Every folded name of every object type. A name of several object types has them all. */
export function indexObjectNames(
  objectTypes: readonly ObjectType[],
): ReadonlyMap<string, readonly ObjectType[]> {
  const byName = new Map<string, Set<ObjectType>>();
  for (const type of objectTypes) {
    for (const name of objectTypeNames(type)) {
      const key = foldName(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(type));
    }
  }
  return new Map([...byName].map(([name, types]) => [name, [...types]]));
}

/** Every name that people use for an object type, in the languages that they paste in. */
export function objectTypeNames(type: ObjectType): readonly string[] {
  const own = [type.name, type.singular, type.plural];
  if (type.isCustom) {
    const bare = bareObjectName(type.name);
    return [...own, bare, `p_${bare}`];
  }
  const standard = STANDARD_OBJECTS.get(type.objectTypeId);
  if (!standard) return own;
  const translated = HUBSPOT_OBJECT_NAMES[type.objectTypeId]?.split(',') ?? [];
  return [...own, standard.singular, standard.plural, ...translated];
}
