import { expect, test } from 'vitest';
import type { AssociationType } from './limit';
import { pairInverses } from './pair-inverses';

type Side = 'to' | 'back' | 'same';

function typeOf(side: Side, typeId: number, label: string | null = 'L'): AssociationType {
  const from = side === 'back' ? '0-1' : '2-1';
  const to = side === 'to' ? '0-1' : '2-1';
  const ends = { fromObjectTypeId: from, toObjectTypeId: to };
  return { ...ends, category: 'USER_DEFINED', typeId, label, inverseTypeId: null };
}

test.each<{ name: string; types: AssociationType[]; inverses: (number | null)[] }>([
  {
    name: 'two neighbours in opposite directions belong together',
    types: [typeOf('to', 143), typeOf('back', 144)],
    inverses: [144, 143],
  },
  {
    name: 'two neighbours in one direction do not',
    types: [typeOf('to', 143), typeOf('to', 144)],
    inverses: [null, null],
  },
  {
    name: 'a run that can be split in one way only is split',
    types: [typeOf('to', 143), typeOf('back', 144), typeOf('to', 145), typeOf('back', 146)],
    inverses: [144, 143, 146, 145],
  },
  {
    name: 'a run with one too many is not guessed at',
    types: [typeOf('to', 143), typeOf('back', 144), typeOf('to', 145)],
    inverses: [null, null, null],
  },
  {
    name: 'turned couples are told apart',
    types: [typeOf('to', 143), typeOf('back', 144), typeOf('back', 145), typeOf('to', 146)],
    inverses: [144, 143, 146, 145],
  },
  {
    name: 'an unlabeled type is no inverse of a labeled one',
    types: [typeOf('to', 143, null), typeOf('back', 144)],
    inverses: [null, null],
  },
  {
    name: 'between records of one object both sides are in the same pair',
    types: [
      typeOf('same', 71, null),
      typeOf('same', 72, null),
      typeOf('same', 73),
      typeOf('same', 74),
    ],
    inverses: [72, 71, 74, 73],
  },
  {
    name: 'ids that are apart do not belong together',
    types: [typeOf('to', 143), typeOf('back', 145)],
    inverses: [null, null],
  },
])('$name', ({ types, inverses }) => {
  expect(pairInverses(types).map((type) => type.inverseTypeId)).toEqual(inverses);
});

test('categories are told apart', () => {
  const types = [typeOf('to', 143), { ...typeOf('back', 144), category: 'WORK' as const }];
  expect(pairInverses(types).map((type) => type.inverseTypeId)).toEqual([null, null]);
});
