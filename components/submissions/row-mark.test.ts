import { describe, expect, test } from 'vitest';
import { isChangedAfterApply, rowMark } from './row-mark';

describe('the mark says what a row was to do', () => {
  test.each([
    { before: 'many', wanted: 5, mark: 'new' },
    { before: 5, wanted: 10, mark: 'raise' },
    { before: 9, wanted: 10, mark: 'raise' },
    { before: 10, wanted: 9, mark: 'lower' },
    { before: 5, wanted: 'many', mark: 'remove' },
    { before: 5, wanted: 5, mark: 'no_change' },
    { before: 'many', wanted: 'many', mark: 'no_change' },
    { before: null, wanted: 5, mark: null },
  ] as const)('$before → $wanted is $mark', ({ before, wanted, mark }) => {
    expect(rowMark({ before, wanted, batchNumber: 1 })).toBe(mark);
  });

  test('a row without a call of its own follows another one', () => {
    expect(rowMark({ before: 'many', wanted: 5, batchNumber: null })).toBe('covered');
  });
});

test.each([
  { status: 'applied', enforced: 8, is: true },
  { status: 'applied', enforced: 'many', is: true },
  { status: 'applied', enforced: 5, is: false },
  { status: 'applied', enforced: null, is: false },
  { status: 'unchanged', enforced: 8, is: true },
  { status: 'rejected', enforced: 8, is: false },
  { status: 'conflict', enforced: 8, is: false },
  { status: 'sent', enforced: 8, is: false },
] as const)(
  'a row with 5 wanted, $status, enforced $enforced: changed after apply is $is',
  ({ status, enforced, is }) => {
    expect(isChangedAfterApply({ status, wanted: 5, enforced })).toBe(is);
  },
);
