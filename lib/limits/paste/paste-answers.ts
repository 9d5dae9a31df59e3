import type { AssociationCategory, AssociationRef, Limit, ObjectTypeId, Pair } from '../limit';
import type { PasteAnswer } from './paste-result';

/** The answers of a person, ready for look-up. */
export type Answers = {
  readonly objects: ReadonlyMap<string, ObjectTypeId>;
  /** By pair and label as written. */
  readonly labels: ReadonlyMap<string, AssociationRef>;
  readonly categories: ReadonlyMap<number, AssociationCategory>;
  readonly pair: Pair | null;
  readonly noneMeans: 'many' | 'leave' | null;
  readonly threeDigitsAre: 'thousands' | 'decimals' | null;
  readonly fillFromAbove: 'yes' | 'no';
  readonly takeTotals: 'yes' | 'no';
  /** Requests that are left out, by their place. */
  readonly leftRequests: ReadonlySet<number>;
  readonly limits: ReadonlyMap<number, Limit>;
  readonly types: ReadonlyMap<number, AssociationRef>;
  readonly left: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
};

export function indexAnswers(answers: readonly PasteAnswer[]): Answers {
  return {
    objects: new Map(ofKind(answers, 'object').map((each) => [each.text, each.objectTypeId])),
    labels: new Map(
      ofKind(answers, 'label').map(({ ref, text }) => [labelAnswerKey(ref, text), ref]),
    ),
    categories: new Map(ofKind(answers, 'category').map((each) => [each.typeId, each.category])),
    pair: ofKind(answers, 'pair').at(-1)?.pair ?? null,
    noneMeans: ofKind(answers, 'none_means').at(-1)?.meaning ?? null,
    threeDigitsAre: ofKind(answers, 'three_digits_are').at(-1)?.meaning ?? null,
    fillFromAbove: ofKind(answers, 'fill_from_above').at(-1)?.meaning ?? 'yes',
    takeTotals: ofKind(answers, 'take_totals').at(-1)?.meaning ?? 'no',
    leftRequests: leftRequests(answers),
    limits: new Map(ofKind(answers, 'row_limit').map((each) => [each.key, each.limit])),
    types: new Map(ofKind(answers, 'row_type').map((each) => [each.key, each.ref])),
    left: new Set(ofKind(answers, 'leave_row').map((each) => each.key)),
    kept: new Set(ofKind(answers, 'keep_row').map((each) => each.key)),
  };
}

function leftRequests(answers: readonly PasteAnswer[]): ReadonlySet<number> {
  const last = new Map(
    ofKind(answers, 'take_request').map(({ request, meaning }) => [request, meaning]),
  );
  return new Set([...last].flatMap(([request, meaning]) => (meaning === 'no' ? [request] : [])));
}

export function labelAnswerKey(pair: Pair, text: string): string {
  return `${pair.fromObjectTypeId}>${pair.toObjectTypeId}:${text}`;
}

function ofKind<Kind extends PasteAnswer['kind']>(
  answers: readonly PasteAnswer[],
  kind: Kind,
): readonly Extract<PasteAnswer, { readonly kind: Kind }>[] {
  return answers.filter(
    (answer): answer is Extract<PasteAnswer, { readonly kind: Kind }> => answer.kind === kind,
  );
}
