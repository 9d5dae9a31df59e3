import type { CatalogueIndex } from './catalogue-index';
import { foldName } from './fold-name';
import type { ObjectType } from './limit';

const OBJECT_TYPE_ID = /^\d+-\d+$/;

/** Every object type that `text` can mean: its id, or a name of it. Never guesses between several. */
export function findObjectTypes(index: CatalogueIndex, text: string): readonly ObjectType[] {
  const trimmed = text.trim();
  if (OBJECT_TYPE_ID.test(trimmed)) {
    const type = index.objectTypesById.get(trimmed);
    return type ? [type] : [];
  }
  return index.objectTypesByName.get(foldName(trimmed)) ?? [];
}
