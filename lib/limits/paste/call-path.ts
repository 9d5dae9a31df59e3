import type { Pair } from '../limit';
import { objectsNamed } from './find-object';
import type { PasteIndex } from './paste-index';

/** A call of HubSpot's for limits, as an address names it. */
export type CallPath = {
  /** Position in the text. */
  readonly start: number;
  readonly from: string;
  readonly to: string;
  readonly operation: 'create' | 'update' | 'purge' | null;
};

/** All of HubSpot's spellings end alike. */
const PATH =
  /definitions\/configurations\/([^/\s"'`?]{1,200})\/([^/\s"'`?]{1,200})(?:\/batch\/(create|update|purge))?/gi;

export function findCallPaths(text: string): readonly CallPath[] {
  return [...text.matchAll(PATH)].map((found) => ({
    start: found.index,
    from: decoded(found[1] ?? ''),
    to: decoded(found[2] ?? ''),
    operation: operationOf(found[3]),
  }));
}

export function operationOf(word: string | undefined): CallPath['operation'] {
  const lower = word?.toLowerCase();
  return lower === 'create' || lower === 'update' || lower === 'purge' ? lower : null;
}

/** `null` for a placeholder, such as `{fromObjectType}`, and for a name that is not the portal's. */
export function pairOfCall(
  { from, to }: Pick<CallPath, 'from' | 'to'>,
  index: PasteIndex,
): Pair | null {
  const [source, anotherSource] = objectsNamed(index, from);
  const [target, anotherTarget] = objectsNamed(index, to);
  if (!source || anotherSource || !target || anotherTarget) return null;
  return { fromObjectTypeId: source.objectTypeId, toObjectTypeId: target.objectTypeId };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
