import { foldName } from '../fold-name';
import { isSameObject, reversePair } from '../limit';
import type { AssociationType } from '../limit';
import { nearest } from './nearest';
import { findTypes, pairTypes } from './paste-index';
import type { PairTypes } from './paste-index';
import type { PasteFix, PasteNote, PasteProblem } from './paste-result';
import { offerLeave, pairParams, problem, offerSwap, offerLabel, offerType } from './type-problems';
import type { TypeQuestion, TypeReading } from './type-question';

const LABELS_MAX = 6;
/** Labels of a pair among which the one that was meant is looked for. HubSpot allows 50. */
const NEAR_MAX = 100;
const WITH_ID = /^(.*\S) ?[([]#?(\d{1,9})[)\]]$/;

/** The association type that a row means within its pair. */
export function resolveInPair(question: TypeQuestion, pair: PairTypes): TypeReading {
  if (question.typeId !== null) return resolveId(question, pair, question.typeId);
  const label = question.label ?? '';
  const found = ofCategory(question, findTypes(question.index, pair, label));
  const [first, second] = found;
  if (first && !second) return taken(question, first, labelNotes(label, first));
  if (label === '') return anyLabelProblem(question, pair, found);
  if (first) {
    const fixes = found.map((type) => offerLabel(label, type));
    return failed(problem('ambiguous_label', { label, ...pairParams(pair) }, fixes));
  }
  return labelWithId(question, pair, label) ?? unknownLabel(question, pair, label);
}

function resolveId(question: TypeQuestion, pair: PairTypes, typeId: number): TypeReading {
  const { label, key } = question;
  const here = pair.types.filter((type) => type.typeId === typeId);
  const right = ofCategory(question, here);
  const labelled = label ? ofCategory(question, findTypes(question.index, pair, label)) : [];
  const [byLabel, another] = labelled;
  const chosen = right.length > 1 ? right.filter((type) => labelled.includes(type)) : right;
  const [first, second] = chosen.length > 0 ? chosen : right;
  if (byLabel && !another && byLabel !== first && byLabel.label !== null) {
    const isOwn = byLabel.category === 'USER_DEFINED';
    if (isOwn && (question.isForeign || !first)) {
      const params = { label: byLabel.label, typeId, ownTypeId: byLabel.typeId };
      return taken(question, byLabel, [{ code: 'matched_by_label', params }]);
    }
  }
  if (first && second) {
    const fixes = right.map((type) => ({
      code: 'use_category' as const,
      params: { category: type.category },
      answer: { kind: 'category' as const, typeId, category: type.category },
    }));
    return failed(problem('ambiguous_category', { typeId }, fixes));
  }
  if (!first) return elsewhere(question, pair, here);
  const isContradicted = label && !saysLabel(label, first) && !labelled.includes(first);
  if (!isContradicted) return taken(question, first, unproven(question, first));
  const params = { typeId, label, typeLabel: first.label ?? '' };
  const fixes = [offerType(key, first), ...labelled.map((type) => offerType(key, type))];
  return failed(problem('type_label_mismatch', params, fixes));
}

/** The id is no type of this pair in this category. */
function elsewhere(
  question: TypeQuestion,
  pair: PairTypes,
  here: readonly AssociationType[],
): TypeReading {
  const { index, key, category } = question;
  const typeId = question.typeId ?? 0;
  const reversed = isSameObject(pair) ? [] : pairTypes(index, reversePair(pair)).types;
  const opposite = ofCategory(
    question,
    reversed.filter((type) => type.typeId === typeId),
  )[0];
  if (opposite) {
    const inverse = inverseIn(pair, opposite).map((type) => offerType(key, type));
    const params = { typeId, ...pairParams(opposite) };
    return failed(problem('wrong_direction', params, [offerSwap(key, opposite), ...inverse]));
  }
  const [right] = here;
  if (right && category !== null) {
    const params = { typeId, category, rightCategory: right.category };
    return failed(
      problem(
        'wrong_category',
        params,
        here.map((type) => offerType(key, type)),
      ),
    );
  }
  const others = ofCategory(question, index.typesById.get(typeId) ?? []);
  const [other] = others;
  if (other && others.length === 1) {
    const params = { typeId, ...pairParams(other) };
    return failed(problem('wrong_direction', params, [offerType(key, other), offerLeave(key)]));
  }
  return failed(problem('unknown_type', { typeId }, [offerLeave(key)]));
}

/** "Primary (5)": a label with its id, as this product writes it. */
function labelWithId(question: TypeQuestion, pair: PairTypes, label: string): TypeReading | null {
  const parts = WITH_ID.exec(label.slice(0, 300));
  if (!parts?.[1]) return null;
  const types = ofCategory(question, findTypes(question.index, pair, parts[1]));
  const same = types.filter((type) => type.typeId === Number(parts[2]));
  return same[0] ? taken(question, same[0], []) : null;
}

function unknownLabel(question: TypeQuestion, pair: PairTypes, label: string): TypeReading {
  const { index, key } = question;
  const params = { label, ...pairParams(pair) };
  const back = isSameObject(pair) ? null : pairTypes(index, reversePair(pair));
  const opposite = back === null ? [] : findTypes(index, back, label);
  const [other] = opposite;
  if (other && opposite.length === 1) {
    const swap = offerSwap(key, other);
    const [here] = inverseIn(pair, other);
    if (here?.label === undefined || here.label === null) {
      return failed(problem('label_only_other_direction', { label, ...pairParams(other) }, [swap]));
    }
    const direction = { label, ...pairParams(other), here: here.label };
    const fixes = [offerLabel(label, here), swap];
    return failed(problem('label_other_direction', direction, fixes));
  }
  const named = ofCategory(question, pair.types).flatMap((type) =>
    type.label === null ? [] : [[foldName(type.label), type] as const],
  );
  const close = named.length > NEAR_MAX ? null : nearest(foldName(label), named);
  if (close !== null) {
    const fixes = [offerLabel(label, close)];
    return failed(problem('unknown_label_close', { ...params, name: close.label ?? '' }, fixes));
  }
  const fixes: readonly PasteFix[] = named
    .slice(0, LABELS_MAX)
    .map(([, type]) => offerLabel(label, type));
  return failed(problem('unknown_label', params, fixes));
}

function anyLabelProblem(
  question: TypeQuestion,
  pair: PairTypes,
  found: readonly AssociationType[],
): TypeReading {
  const fixes = found.map((type) => offerType(question.key, type));
  if (found.length > 1) {
    return failed(problem('ambiguous_label', { label: '', ...pairParams(pair) }, fixes));
  }
  return failed(problem('no_any_label', pairParams(pair), [offerLeave(question.key)]));
}

function inverseIn(pair: PairTypes, type: AssociationType): readonly AssociationType[] {
  return pair.types.filter(
    (each) => each.typeId === type.inverseTypeId && each.category === type.category,
  );
}

function ofCategory({ category }: TypeQuestion, types: readonly AssociationType[]) {
  return category === null ? types : types.filter((type) => type.category === category);
}

function labelNotes(label: string, type: AssociationType): readonly PasteNote[] {
  if (type.label === null || type.label === label) return [];
  return [{ code: 'label_read_as', params: { text: label, label: type.label } }];
}

function saysLabel(label: string, type: AssociationType): boolean {
  return type.label !== null && foldName(type.label) === foldName(label);
}

function unproven(question: TypeQuestion, { category, typeId }: AssociationType): PasteNote[] {
  const isUnproven = question.isForeign && category === 'USER_DEFINED' && !question.label;
  return isUnproven ? [{ code: 'label_missing', params: { typeId } }] : [];
}

const NO_PROBLEMS: readonly PasteProblem[] = [];

function taken(
  { isCall, category, typeId }: TypeQuestion,
  type: AssociationType,
  notes: readonly PasteNote[],
): TypeReading {
  if (!isCall || category !== null || typeId === null)
    return { type, problems: NO_PROBLEMS, notes };
  const inferred = { code: 'category_inferred' as const, params: { category: type.category } };
  return { type, problems: NO_PROBLEMS, notes: [...notes, inferred] };
}

function failed(...problems: readonly PasteProblem[]): TypeReading {
  return { type: null, problems, notes: [] };
}
