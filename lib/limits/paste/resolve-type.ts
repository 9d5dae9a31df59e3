import type { AssociationType, ObjectTypeId, Pair } from '../limit';
import { foldName } from '../fold-name';
import { findTypes, pairTypes } from './paste-index';
import type { PairTypes, PasteIndex } from './paste-index';
import type { PasteNote, PasteProblem } from './paste-result';
import { resolveInPair } from './resolve-in-pair';
import { offerLeave, pairParams, problem, offerPair, offerType } from './type-problems';
import type { TypeQuestion, TypeReading } from './type-question';

/** What is known of a pair when it is not known whole. */
export type PairHints = {
  readonly from: ObjectTypeId | null;
  readonly to: ObjectTypeId | null;
  /** The table has columns for the ends, and they are empty here. */
  readonly hasEmptyEnds: boolean;
  /** Pairs of the rows around this one. */
  readonly likely: readonly Pair[];
};

const CHOICES_MAX = 6;

export function resolveType(
  question: TypeQuestion,
  pair: PairTypes | null,
  hints: PairHints,
): TypeReading {
  if (pair !== null) return resolveInPair(question, pair);
  if (question.typeId !== null) return resolveById(question, question.typeId, hints);
  if (question.label !== null && question.label !== '' && !hints.hasEmptyEnds) {
    return resolveByLabel(question, question.label, hints);
  }
  return unresolved(missingEnd(hints));
}

/** The type id alone tells the pair, unless several pairs or categories have it. */
function resolveById(question: TypeQuestion, typeId: number, hints: PairHints): TypeReading {
  const { index, category, label, key } = question;
  const known = (index.typesById.get(typeId) ?? []).filter((type) => fits(type, hints));
  const ofCategory = known.filter((type) => category === null || type.category === category);
  const near = ofCategory.filter((type) => hints.likely.some((pair) => isOf(type, pair)));
  const candidates = narrow(near.length > 0 ? near : ofCategory, label);
  const [first, second] = candidates;
  const isDenied =
    first && !second && label !== null && label !== '' && !saysLabel(index, first, label);
  if (isDenied) return denied(question, first, hints);
  if (first && !second) return foundById(question, first, near.length > 0 && ofCategory.length > 1);
  if (!first) {
    const isOwn = category === null || category === 'USER_DEFINED';
    if (question.isForeign && isOwn && label) return resolveByLabel(question, label, hints);
    const [other] = known;
    if (other && category !== null && !question.isForeign) {
      const params = { typeId, category, rightCategory: other.category };
      return unresolved(problem('wrong_category', params, [offerType(key, other)]));
    }
    return unresolved(problem('unknown_type', { typeId }, [offerLeave(key)]));
  }
  const categories = [...new Set(candidates.map((type) => type.category))];
  if (categories.length > 1) {
    const fixes = categories.map((each) => ({
      code: 'use_category' as const,
      params: { category: each },
      answer: { kind: 'category' as const, typeId, category: each },
    }));
    return unresolved(problem('ambiguous_category', { typeId }, fixes));
  }
  const fixes = candidates.slice(0, CHOICES_MAX).map((type) => offerPair(type));
  return unresolved(problem('ambiguous_pair', { typeId }, fixes));
}

/** The id says one label, the row another: in another portal's list it is the label that counts. */
function denied(question: TypeQuestion, type: AssociationType, hints: PairHints): TypeReading {
  const { key, typeId } = question;
  const label = question.label ?? '';
  if (question.isForeign && type.category === 'USER_DEFINED') {
    return resolveByLabel(question, label, hints);
  }
  const params = { typeId: typeId ?? 0, label, typeLabel: type.label ?? '' };
  return unresolved(problem('type_label_mismatch', params, [offerType(key, type)]));
}

function saysLabel(index: PasteIndex, type: AssociationType, label: string): boolean {
  return findTypes(index, pairTypes(index, type), label).includes(type);
}

function foundById(question: TypeQuestion, type: AssociationType, fromOthers: boolean) {
  const { typeId, category } = type;
  const params = { typeId, ...pairParams(type) };
  const notes: PasteNote[] = [{ code: fromOthers ? 'pair_from_others' : 'pair_from_type', params }];
  if (question.isCall && question.category === null) {
    notes.push({ code: 'category_inferred', params: { category } });
  }
  const isUnproven = question.isForeign && category === 'USER_DEFINED' && !question.label;
  if (isUnproven) notes.push({ code: 'label_missing', params: { typeId } });
  return { type, problems: [], notes };
}

/** A label that only one pair has tells the pair; the note says so. */
function resolveByLabel(question: TypeQuestion, label: string, hints: PairHints): TypeReading {
  const { index, category, key } = question;
  const folded = foldName(label);
  const candidates = index.objectTypesById.size === 0 ? [] : labelled(index, label, folded);
  const fitting = candidates.filter(
    (type) => fits(type, hints) && (category === null || type.category === category),
  );
  const near = fitting.filter((type) => hints.likely.some((pair) => isOf(type, pair)));
  const [first, second] = near.length > 0 ? near : fitting;
  if (first && !second) {
    const notes: PasteNote[] = [
      { code: 'pair_from_label', params: { label, ...pairParams(first) } },
    ];
    if (question.typeId !== null && question.typeId !== first.typeId) {
      const params = { label, typeId: question.typeId, ownTypeId: first.typeId };
      notes.push({ code: 'matched_by_label', params });
    }
    return { type: first, problems: [], notes };
  }
  const fixes = fitting.slice(0, CHOICES_MAX).map((type) => offerType(key, type));
  if (first) return unresolved(problem('ambiguous_pair_of_label', { label }, fixes));
  return unresolved(missingEnd(hints));
}

function labelled(index: PasteIndex, label: string, folded: string): readonly AssociationType[] {
  const exact: AssociationType[] = [];
  const alike: AssociationType[] = [];
  for (const types of index.typesByPair.values()) {
    for (const type of types) {
      if (type.label === label) exact.push(type);
      else if (type.label !== null && type.label.length < 200 && foldName(type.label) === folded) {
        alike.push(type);
      }
    }
  }
  return exact.length > 0 ? exact : alike;
}

function narrow(types: readonly AssociationType[], label: string | null) {
  if (types.length < 2 || label === null || label === '') return types;
  const folded = foldName(label);
  const same = types.filter((type) => type.label !== null && foldName(type.label) === folded);
  return same.length > 0 ? same : types;
}

function missingEnd({ from, to, likely }: PairHints): PasteProblem {
  const fixes = likely.slice(0, CHOICES_MAX).map(offerPair);
  if (from !== null) return problem('to_missing', {}, fixes);
  return problem(to === null ? 'pair_missing' : 'from_missing', {}, fixes);
}

function fits(type: Pair, { from, to }: PairHints): boolean {
  return (
    (from === null || type.fromObjectTypeId === from) && (to === null || type.toObjectTypeId === to)
  );
}

function isOf(type: Pair, pair: Pair): boolean {
  return (
    type.fromObjectTypeId === pair.fromObjectTypeId && type.toObjectTypeId === pair.toObjectTypeId
  );
}

function unresolved(...problems: readonly PasteProblem[]): TypeReading {
  return { type: null, problems, notes: [] };
}
