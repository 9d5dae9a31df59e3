import type { PasteGround } from './fetch-ground';

/** An object's plural in the reader's language; what is no id is said as it is. */
export function objectNameOf({ names }: PasteGround): (objectTypeId: string) => string {
  const plurals = new Map(names.map(({ objectTypeId, plural }) => [objectTypeId, plural]));
  return (objectTypeId) => plurals.get(objectTypeId) ?? objectTypeId;
}
