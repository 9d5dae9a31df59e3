import { cleanCell, isExcelError } from './clean-cell';
import { readObject } from './find-object';
import type { ObjectReading } from './find-object';
import type { Answers } from './paste-answers';
import type { PasteIndex } from './paste-index';
import { problem } from './type-problems';

export type ResolvedObject = Omit<ObjectReading, 'objectType'> & {
  readonly objectTypeId: string | null;
};

/** Different unknown texts for which the name that was meant is looked for. */
const OFFERS_MAX = 50;

const NOT_SAID: ResolvedObject = { objectTypeId: null, problems: [], notes: [] };

/** Reads object cells, each different text once. */
export function createObjectReader(
  index: PasteIndex,
  answers: Answers,
): (cell: string | null) => ResolvedObject {
  let unknown = 0;
  const known = new Map<string, ResolvedObject>();
  return (cell) => {
    if (cell === null || cell === '') return NOT_SAID;
    const before = known.get(cell);
    if (before) return before;
    const resolved = resolve(cell);
    known.set(cell, resolved);
    return resolved;
  };

  function resolve(cell: string): ResolvedObject {
    const { text } = cleanCell(cell);
    if (text === '') return NOT_SAID;
    if (isExcelError(text)) {
      return { objectTypeId: null, problems: [problem('excel_error', { text })], notes: [] };
    }
    const answered = answers.objects.get(text);
    if (answered !== undefined && index.objectTypesById.has(answered)) {
      const name = index.objectTypesById.get(answered)?.plural ?? answered;
      const notes = [{ code: 'object_read_as' as const, params: { text, name } }];
      return { objectTypeId: answered, problems: [], notes };
    }
    const reading = readObject(index, text, unknown < OFFERS_MAX ? 'offered' : 'ignored');
    const { objectType, problems, notes } = reading;
    if (objectType === null) unknown += 1;
    return { objectTypeId: objectType?.objectTypeId ?? null, problems, notes };
  }
}
