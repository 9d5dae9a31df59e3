import { ASSOCIATION_CATEGORIES, limitKey, reversePair } from '../limit';
import type { AssociationCategory, AssociationType, ObjectTypeId, Pair } from '../limit';
import { cleanCell, isExcelError } from './clean-cell';
import type { CandidateRow, RowContext } from './candidate-row';
import { labelAnswerKey } from './paste-answers';
import type { Answers } from './paste-answers';
import { pairTypes } from './paste-index';
import type { PairTypes, PasteIndex } from './paste-index';
import type { PasteNote, PasteProblem, WrittenRow } from './paste-result';
import { resolveInPair } from './resolve-in-pair';
import { resolveType } from './resolve-type';
import type { TypeReading } from './type-question';
import { pairParams, problem } from './type-problems';

export type RowEnds = { readonly from: ObjectTypeId | null; readonly to: ObjectTypeId | null };
type RowFacts = {
  readonly key: number;
  readonly ends: RowEnds;
  /** An end was written and not understood: nothing more can be said. */
  readonly hasUnread: boolean;
};

const UNKNOWN: TypeReading = { type: null, problems: [], notes: [] };
const LINE_BREAK: PasteNote = { code: 'line_break_removed', params: {} };

/** Finds the association type of rows, each different one once. */
export function createTypeReader(
  index: PasteIndex,
  answers: Answers,
  likely: ReadonlyMap<RowContext, readonly Pair[]>,
) {
  const plain = new Map<PairTypes, Map<string, TypeReading>>();
  let last: PairTypes | null = null;
  const hasAnswers = answers.types.size > 0 || answers.labels.size > 0;

  /** Where a row names its ends, and its label exactly: there is nothing more to say about it. */
  function exactly({ label, typeId, category }: WrittenRow, ends: RowEnds): AssociationType | null {
    if (typeId !== null || category !== null || hasAnswers) return null;
    return pairOf(ends)?.byLabel.get(label ?? '') ?? null;
  }

  function read(candidate: CandidateRow, facts: RowFacts): TypeReading {
    const chosen = answers.types.get(facts.key);
    const answered = chosen && index.typesByRef.get(limitKey(chosen));
    if (answered) return { type: answered, problems: [], notes: [] };
    const { written } = candidate;
    const pair = pairOf(facts.ends);
    const isPlain = pair !== null && written.typeId === null && written.category === null;
    if (!isPlain) return readFully(candidate, facts, pair);
    const label = written.label ?? '';
    const known = plain.get(pair)?.get(label);
    if (known) return known;
    const reading = readFully(candidate, facts, pair);
    // A problem's fixes are of their row alone.
    if (reading.type !== null && !candidate.context.isCall) {
      plain.set(pair, (plain.get(pair) ?? new Map<string, TypeReading>()).set(label, reading));
    }
    return reading;
  }

  /** Rows of one pair mostly stand together. */
  function pairOf({ from, to }: RowEnds): PairTypes | null {
    if (from === null || to === null) return null;
    if (last?.fromObjectTypeId !== from || last.toObjectTypeId !== to) {
      last = pairTypes(index, { fromObjectTypeId: from, toObjectTypeId: to });
    }
    return last;
  }

  function readFully(
    { written, context }: CandidateRow,
    { key, ends, hasUnread }: RowFacts,
    pair: PairTypes | null,
  ): TypeReading {
    const label = written.label === null ? null : cleanCell(written.label);
    const typeId = readTypeId(written.typeId);
    const category = readCategory(written.category);
    const problems = [...typeId.problems, ...category.problems, ...excelError(label?.text ?? '')];
    if (problems.length > 0) return { ...UNKNOWN, problems };
    if (hasUnread) return UNKNOWN;
    const notes = label?.hadLineBreak === true ? [LINE_BREAK] : [];
    const ref = pair && label && answers.labels.get(labelAnswerKey(pair, label.text));
    const answered = ref && index.typesByRef.get(limitKey(ref));
    if (answered)
      return { type: answered, problems: [], notes: [...notes, asLabel(label.text, answered)] };
    const question = {
      index,
      key,
      typeId: typeId.typeId,
      category:
        category.category ??
        (typeId.typeId === null ? null : (answers.categories.get(typeId.typeId) ?? null)),
      label: label?.text ?? null,
      isCall: context.isCall,
      isForeign: context.isForeign,
    };
    const hasEmptyEnds = written.from !== null || written.to !== null;
    const near = [...(answers.pair ? [answers.pair] : []), ...(likely.get(context) ?? [])];
    const reading = resolveType(question, pair, { ...ends, hasEmptyEnds, likely: near });
    const isOpen = reading.type === null && pair === null && ends.from === null && ends.to === null;
    const byAnswer =
      isOpen && answers.pair ? resolveInPair(question, pairTypes(index, answers.pair)) : reading;
    return notes.length === 0 ? byAnswer : { ...byAnswer, notes: [...notes, ...byAnswer.notes] };
  }

  /** The same association seen from the other side, for a row that limits both. */
  function inverse(
    type: AssociationType,
    key: number,
  ): { readonly type: AssociationType | null; readonly problems: readonly PasteProblem[] } {
    const back = pairTypes(index, reversePair(type));
    const found = back.types.find(
      (each) => each.typeId === type.inverseTypeId && each.category === type.category,
    );
    if (found) return { type: found, problems: [] };
    const question = { index, key, typeId: null, category: null, isCall: false, isForeign: false };
    return resolveInPair({ ...question, label: type.label }, back);
  }

  return { exactly, read, inverse };
}

function readTypeId(cell: string | null): {
  readonly typeId: number | null;
  readonly problems: readonly PasteProblem[];
} {
  const { text } = cleanCell(cell ?? '');
  if (text === '' || text === '-') return { typeId: null, problems: [] };
  const digits = /^#?(\d{1,9})(?:[.,]0{1,6})?$/.exec(text)?.[1];
  if (digits !== undefined) return { typeId: Number(digits), problems: [] };
  const problems = excelError(text);
  if (problems.length > 0) return { typeId: null, problems };
  return { typeId: null, problems: [problem('type_unreadable', { text })] };
}

const OWN_NAMES: Readonly<Record<string, AssociationCategory>> = {
  HUBSPOT: 'HUBSPOT_DEFINED',
  'HUBSPOT-DEFINED': 'HUBSPOT_DEFINED',
  STANDARD: 'HUBSPOT_DEFINED',
  USER: 'USER_DEFINED',
  CUSTOM: 'USER_DEFINED',
  YOURS: 'USER_DEFINED',
  IHRE: 'USER_DEFINED',
  EIGENE: 'USER_DEFINED',
  BENUTZERDEFINIERT: 'USER_DEFINED',
  'HUBSPOT DEFINIERT': 'HUBSPOT_DEFINED',
  'HUBSPOT-DEFINIERT': 'HUBSPOT_DEFINED',
  INTEGRATOR: 'INTEGRATOR_DEFINED',
  INTEGRATION: 'INTEGRATOR_DEFINED',
};

export function readCategory(cell: string | null): {
  readonly category: AssociationCategory | null;
  readonly problems: readonly PasteProblem[];
} {
  const { text } = cleanCell(cell ?? '');
  if (text === '' || text === '-') return { category: null, problems: [] };
  const name = text.toUpperCase();
  const spelt = name.replace(/[ -]+/g, '_');
  const category = ASSOCIATION_CATEGORIES.find((each) => each === spelt) ?? OWN_NAMES[name];
  if (category !== undefined) return { category, problems: [] };
  const problems = excelError(text);
  if (problems.length > 0) return { category: null, problems };
  return { category: null, problems: [problem('unknown_category', { text })] };
}

function excelError(text: string): readonly PasteProblem[] {
  return isExcelError(text) ? [problem('excel_error', { text })] : [];
}

function asLabel(text: string, type: AssociationType): PasteNote {
  return { code: 'label_read_as', params: { text, label: type.label ?? '' } };
}

export function pairFromCall(pair: Pair): PasteNote {
  return { code: 'pair_from_call', params: pairParams(pair) };
}
