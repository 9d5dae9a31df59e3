import type { AssociationType, Pair } from '../limit';
import type { PasteFix, PasteProblem } from './paste-result';

/** Offers the type for this one row. */
export function offerType(key: number, type: AssociationType): PasteFix {
  return {
    code: 'use_type',
    params: { typeId: type.typeId, label: type.label ?? '' },
    answer: { kind: 'row_type', key, ref: refOf(type) },
  };
}

/** Offers the type for every row of the pair that has this label. */
export function offerLabel(text: string, type: AssociationType): PasteFix {
  return {
    code: 'use_type',
    params: { typeId: type.typeId, label: type.label ?? '' },
    answer: { kind: 'label', text, ref: refOf(type) },
  };
}

export function offerSwap(key: number, type: AssociationType): PasteFix {
  return {
    code: 'swap_direction',
    params: {},
    answer: { kind: 'row_type', key, ref: refOf(type) },
  };
}

export function offerPair(pair: Pair): PasteFix {
  const { fromObjectTypeId, toObjectTypeId } = pair;
  return {
    code: 'use_pair',
    params: { from: fromObjectTypeId, to: toObjectTypeId },
    answer: { kind: 'pair', pair: { fromObjectTypeId, toObjectTypeId } },
  };
}

export function offerLeave(key: number): PasteFix {
  return { code: 'leave_as_is', params: {}, answer: { kind: 'leave_row', key } };
}

export function pairParams({ fromObjectTypeId, toObjectTypeId }: Pair) {
  return { from: fromObjectTypeId, to: toObjectTypeId };
}

export function problem(
  code: PasteProblem['code'],
  params: PasteProblem['params'],
  fixes: readonly PasteFix[] = [],
): PasteProblem {
  return { code, params, fixes };
}

function refOf({ fromObjectTypeId, toObjectTypeId, category, typeId }: AssociationType) {
  return { fromObjectTypeId, toObjectTypeId, category, typeId };
}
