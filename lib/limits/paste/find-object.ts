import { findObjectTypes } from '../find-object-types';
import { foldName } from '../fold-name';
import type { ObjectType } from '../limit';
import { nearest } from './nearest';
import type { PasteIndex } from './paste-index';
import type { PasteProblem, PasteNote } from './paste-result';

export type ObjectReading = {
  readonly objectType: ObjectType | null;
  readonly problems: readonly PasteProblem[];
  readonly notes: readonly PasteNote[];
};

const ID_WITHIN = /^(.*?)[ ,:]*[ ,([](\d+-\d+)[)\]]?$|^(\d+-\d+) ?[ ,:([–-] ?(.*?)[)\]]?$/;
/** What a word processor makes of the dash in an id. */
const OTHER_DASH = /^(\d+)[‐‑‒–—−](\d+)$/;
const RECORD_WORD =
  / ?(?:records?|objects?|object types?|datens(?:atz|ätze)|objekte?|enregistrements?|objets?|registros?|objetos?|records?|objecten|oggetti|oggetto|レコード|オブジェクト)$/i;
/** Marks of a list or a chat around a name: stars, backticks, pictures. */
const ORNAMENT = /^(?:[*`•·✓✔►▶]|\p{So}|\p{Sk}|\ufe0f|\s)+|(?:[*`]|\p{So}|\p{Sk}|\ufe0f|\s)+$/gu;
const QUALIFIED = /^p(\d+)_(.+)$/i;

/**
 * What a cell says about an object. An ambiguous name asks, a slip of the pen offers.
 *
 * @param slips looking for the name that was meant takes long: not for thousands of texts
 */
export function readObject(
  index: PasteIndex,
  text: string,
  slips: 'offered' | 'ignored',
): ObjectReading {
  const found = objectsNamed(index, text);
  const [first, second] = found;
  if (first && !second) {
    const isNamedSo = text === first.plural || text === first.singular || text === first.name;
    const isId = text === first.objectTypeId;
    const isKnown = isNamedSo || isId || findObjectTypes(index, text).includes(first);
    return { objectType: first, problems: [], notes: isKnown ? [] : [noteOf(index, text, first)] };
  }
  if (first) {
    const fixes = found.map((type) => offerObject(text, type));
    return none({ code: 'ambiguous_object', params: { text }, fixes });
  }
  const close = slips === 'ignored' ? null : nearest(foldName(text), namesOf(index));
  if (close === null) return none({ code: 'unknown_object', params: { text }, fixes: [] });
  const params = { text, name: close.plural };
  return none({ code: 'unknown_object_close', params, fixes: [offerObject(text, close)] });
}

/** Never guesses between several. */
export function objectsNamed(index: PasteIndex, text: string): readonly ObjectType[] {
  const found = findObjectTypes(index, text);
  if (found.length > 0 || text.length > 200) return found;
  const dashed = OTHER_DASH.exec(text);
  if (dashed) return findObjectTypes(index, `${dashed[1] ?? ''}-${dashed[2] ?? ''}`);
  const within = ID_WITHIN.exec(text);
  const id = within?.[2] ?? within?.[3];
  if (id !== undefined) {
    const named = objectsNamed(index, (within?.[1] ?? within?.[4] ?? '').trim());
    const byId = findObjectTypes(index, id);
    // A name and an id that contradict each other ask.
    return named.length === 0 || named.some((type) => byId.includes(type))
      ? byId
      : [...byId, ...named];
  }
  const bare = text.replace(ORNAMENT, '').replace(RECORD_WORD, '').trim();
  if (bare !== text && bare !== '') {
    const named = findObjectTypes(index, bare);
    if (named.length > 0) return named;
  }
  const qualified = QUALIFIED.exec(text)?.[2];
  if (qualified === undefined) return [];
  return findObjectTypes(index, qualified).filter((type) => type.isCustom);
}

function noteOf(index: PasteIndex, text: string, type: ObjectType): PasteNote {
  const portal = QUALIFIED.exec(text)?.[1];
  if (portal === undefined) {
    return { code: 'object_read_as', params: { text, name: type.plural } };
  }
  const params = { text, portal, thisPortal: portalOf(index), name: type.plural };
  return { code: 'foreign_object', params };
}

/** Its own objects' full names carry the portal's id; empty where it has none. */
function portalOf(index: PasteIndex): string {
  for (const type of index.objectTypesById.values()) {
    const portal = type.isCustom ? QUALIFIED.exec(type.name)?.[1] : undefined;
    if (portal !== undefined) return portal;
  }
  return '';
}

function* namesOf(index: PasteIndex): Iterable<readonly [string, ObjectType]> {
  for (const [name, [first, second]] of index.objectTypesByName) {
    if (first && !second) yield [name, first];
  }
}

function offerObject(text: string, type: ObjectType) {
  const { objectTypeId, plural } = type;
  return {
    code: 'use_object' as const,
    params: { name: plural, objectTypeId },
    answer: { kind: 'object' as const, text, objectTypeId },
  };
}

function none(problem: PasteProblem): ObjectReading {
  return { objectType: null, problems: [problem], notes: [] };
}
