import type { ObjectTypeId } from '../limit';
import { objectsNamed } from './find-object';
import type { PasteIndex } from './paste-index';

/** Characters. An error is short. */
const ERROR_MAX = 8000;

/** HubSpot does not document the text: it is known by its words, in the eight languages. */
const MERGE =
  /merg|zusammenf(?:ühr|ueh)|zusammenzuführ|zusammengef|fusion|combinar|mesclar|samenvoeg|samengevoeg|unir[ei]|マージ|統合/gi;
const ASSOCIATION = /associat|zuordnung|asocia|associa|koppeling|関連付け/i;
const FAILURE =
  /can(?:'|’)?t|cannot|could ?n|unable|fail|exceed|error|too many|more than|limit|nicht|überschr|dépass|impossible|supera|excede|overschr|niet|超|できません/i;

/** Says whether a text is HubSpot's refusal of a merge, and whose limits explain it. */
export function findMergeError(
  text: string,
  index: PasteIndex,
): { readonly objectTypeId: ObjectTypeId | null } | null {
  if (text.length > ERROR_MAX || /\t|typeId|maxToObjectIds/i.test(text)) return null;
  if (!ASSOCIATION.test(text) || !FAILURE.test(text)) return null;
  const merges = [...text.matchAll(MERGE)].map((found) => found.index);
  if (merges.length === 0) return null;
  let best: { readonly id: ObjectTypeId; readonly distance: number } | null = null;
  for (const { name, start } of phrasesOf(text)) {
    const [type, another] = objectsNamed(index, name);
    if (!type || another) continue;
    const distance = Math.min(...merges.map((at) => Math.abs(at - start)));
    if (best === null || distance < best.distance) best = { id: type.objectTypeId, distance };
  }
  return { objectTypeId: best?.id ?? null };
}

/** One word, two, and three. */
function* phrasesOf(text: string): Iterable<{ readonly name: string; readonly start: number }> {
  const words = [...text.matchAll(/[\p{L}\p{N}_-]{2,60}/gu)];
  for (const [at, word] of words.entries()) {
    for (const count of [3, 2, 1]) {
      const last = words[at + count - 1];
      if (!last) continue;
      yield { name: text.slice(word.index, last.index + last[0].length), start: word.index };
    }
  }
}
