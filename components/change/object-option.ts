import { foldName } from '@/lib/limits/fold-name';
import type { ObjectType, ObjectTypeId } from '@/lib/limits/limit';
import { nearest } from '@/lib/limits/paste/nearest';

/** An object type to choose, in the reader's words. */
export type ObjectOption = {
  readonly objectTypeId: ObjectTypeId;
  readonly singular: string;
  readonly plural: string;
  readonly isCustom: boolean;
  /** Folded: every name that it goes by, in any language. */
  readonly names: readonly string[];
};

/** Best first: what is called so, what begins so, what has it in it. */
export function filterObjects(
  objects: readonly ObjectOption[],
  text: string,
): readonly ObjectOption[] {
  const query = foldName(text);
  if (query === '') return objects;
  const ranked = objects.map((object) => ({ object, rank: rankOf(object, query) }));
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ object }) => object);
}

/** The one object that is called so; `null` where there is none, or more than one. */
export function findNamed(objects: readonly ObjectOption[], text: string): ObjectOption | null {
  const query = foldName(text);
  const [only, ...others] = objects.filter((object) => rankOf(object, query) === 0);
  return only && others.length === 0 ? only : null;
}

/** The object that may have been meant by a typing slip; `null` where none is near, or several are. */
export function findNearly(objects: readonly ObjectOption[], text: string): ObjectOption | null {
  const names = objects.flatMap((object) =>
    [foldName(object.plural), foldName(object.singular), ...object.names].map(
      (name) => [name, object] as const,
    ),
  );
  return nearest(foldName(text), names);
}

/** Two objects can have one name: then the id is part of what is said. */
export function hasNamesake(objects: readonly ObjectOption[], object: ObjectOption): boolean {
  return objects.some(
    (other) => other.objectTypeId !== object.objectTypeId && other.plural === object.plural,
  );
}

/** For the rules, which look an object up by its id. */
export function toObjectType({
  objectTypeId,
  singular,
  plural,
  isCustom,
}: Omit<ObjectOption, 'names'>): ObjectType {
  return { objectTypeId, name: objectTypeId, singular, plural, isCustom };
}

const NO_MATCH = 3;

function rankOf({ objectTypeId, singular, plural, names }: ObjectOption, query: string): number {
  const all = [foldName(plural), foldName(singular), foldName(objectTypeId), ...names];
  if (all.includes(query)) return 0;
  if (all.some((name) => name.startsWith(query))) return 1;
  return all.some((name) => name.includes(query)) ? 2 : NO_MATCH;
}
