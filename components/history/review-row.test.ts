import { expect, test } from 'vitest';
import type { RollBackStanding } from '@/lib/submissions/roll-back';
import {
  isTickable,
  isTickedAtFirst,
  reviewMark,
  sortReview,
  toDraftRow,
  type ReviewRow,
} from './review-row';

const ROW: ReviewRow = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'USER_DEFINED',
  typeId: 141,
  from: 'Deals',
  to: 'Contacts',
  label: 'Decision maker',
  left: 1,
  now: 1,
  target: 5,
  numbers: [41],
  standing: 'ready',
};

test.each<{ standing: RollBackStanding; isOffered: boolean; isOn: boolean }>([
  { standing: 'ready', isOffered: true, isOn: true },
  { standing: 'changed_since', isOffered: true, isOn: false },
  { standing: 'nothing_to_do', isOffered: false, isOn: false },
  { standing: 'gone', isOffered: false, isOn: false },
  { standing: 'unknown', isOffered: false, isOn: false },
])('$standing is offered: $isOffered, ticked: $isOn', ({ standing, isOffered, isOn }) => {
  const row = { ...ROW, standing };
  expect(isTickable(row)).toBe(isOffered);
  expect(isTickedAtFirst(row)).toBe(isOn);
});

test('what somebody changed since comes first', () => {
  const standings = ['gone', 'ready', 'changed_since', 'nothing_to_do'] as const;
  const rows = standings.map((standing) => ({ ...ROW, standing }));
  expect(sortReview(rows).map(({ standing }) => standing)).toEqual([
    'changed_since',
    'ready',
    'nothing_to_do',
    'gone',
  ]);
});

test('a row becomes the wish for its old value', () => {
  expect(toDraftRow({ ...ROW, target: 'many' })).toEqual({
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'USER_DEFINED',
    typeId: 141,
    limit: 'many',
  });
});

test.each([
  { now: 1, target: 5, mark: 'raise' },
  { now: 5, target: 1, mark: 'lower' },
  { now: 'many', target: 5, mark: 'new' },
  { now: 5, target: 'many', mark: 'remove' },
  { now: 5, target: 5, mark: 'no_change' },
  { now: null, target: 5, mark: null },
] as const)('from $now to $target is $mark', ({ now, target, mark }) => {
  expect(reviewMark({ ...ROW, now, target })).toBe(mark);
});
