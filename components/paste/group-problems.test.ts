import { expect, test } from 'vitest';
import { paste } from '@/lib/limits/paste/testing';
import { groupProblems } from './group-problems';

test('rows with the same cause are mended together, by one answer', () => {
  const { rows } = paste('deals\tContcat\t1\ntickets\tContcat\t2\ndeals\tKunden\t3');
  const groups = groupProblems(rows);
  expect(groups.map((group) => [group.problem.code, group.rows.length])).toEqual([
    ['unknown_object_close', 2],
    ['unknown_object', 1],
  ]);
  expect(groups[0]?.fixes).toMatchObject([{ count: 2, answers: [{ kind: 'object' }] }]);
});

test('a fix that is of each row alone is done to all of them', () => {
  const { rows } = paste('deals\tcontacts\t0\ndeals\tcompanies\t0');
  const fixes = groupProblems(rows).flatMap((group) => group.fixes);
  expect(fixes.map(({ fix, answers }) => [fix.code, answers.length])).toEqual([
    ['use_limit', 2],
    ['leave_as_is', 2],
  ]);
});

test('rows that contradict each other are one question', () => {
  const { rows } = paste(
    'deals\tcontacts\t5\ndeals\tcontacts\t3\ndeals\tquotes\t5\ndeals\tquotes\t3',
  );
  const groups = groupProblems(rows);
  expect(groups.map((group) => group.rows.length)).toEqual([2, 2]);
  expect(groups[0]?.fixes.map(({ answers }) => answers.length)).toEqual([1, 1]);
});
