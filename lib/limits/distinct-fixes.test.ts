import { expect, test } from 'vitest';
import { withDistinctFixes } from './distinct-fixes';
import type { Issue } from './finding';

const useLimit = (limit: number) => ({
  code: 'use_limit' as const,
  params: { limit },
  edits: [{ kind: 'replace' as const, rowNumber: 1, row: { limit } }],
});

const below = (label: string, fixes: Issue['fixes']): Issue => ({
  rowNumber: 1,
  severity: 'problem',
  code: 'object_limit_below_label',
  params: { label },
  fixes,
});

test('two problems that the same click mends offer it once, each keeps what only it can do', () => {
  const issues = [below('Legal', [useLimit(8)]), below('Billing', [useLimit(8), useLimit(9)])];
  expect(
    withDistinctFixes(issues).map(({ fixes }) => fixes.map(({ params }) => params['limit'])),
  ).toEqual([[8], [9]]);
});
