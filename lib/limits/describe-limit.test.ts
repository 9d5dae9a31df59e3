import { expect, test } from 'vitest';
import { describeLimit } from './describe-limit';

const ENDS = { fromSingular: 'Deal', toSingular: 'Contact', toPlural: 'Contacts' };
const from = 'Deal';

test.each([
  { label: null, limit: 'many', code: 'limit_many', params: { from, to: 'Contacts' } },
  { label: null, limit: 5, code: 'limit_at_most', params: { from, to: 'Contacts', limit: 5 } },
  { label: null, limit: 1, code: 'limit_at_most', params: { from, to: 'Contact', limit: 1 } },
  {
    label: 'Legal',
    limit: 'many',
    code: 'limit_many_labeled',
    params: { from, to: 'Contacts', label: 'Legal' },
  },
  {
    label: 'Legal',
    limit: 1,
    code: 'limit_at_most_labeled',
    params: { from, to: 'Contact', label: 'Legal', limit: 1 },
  },
] as const)('$limit of label $label is $code', ({ label, limit, code, params }) => {
  expect(describeLimit({ ...ENDS, label, limit })).toEqual({ code, params });
});
