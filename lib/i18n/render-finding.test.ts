import { expect, test } from 'vitest';
import type { Finding, FixCode, IssueCode } from '../limits/finding';
import { createI18n } from './i18n';
import { renderFix, renderIssue } from './render-finding';

const english = createI18n('en');
const german = createI18n('de');

const issues: readonly (readonly [Finding<IssueCode>, string, string])[] = [
  [
    { code: 'label_above_object_limit', params: { limit: 25, objectLimit: 1000 } },
    "A label limit can't exceed 1,000, the limit for any label.",
    'Ein Label-Limit darf nicht über 1.000 liegen, dem Limit für beliebige Labels.',
  ],
  [
    { code: 'wrong_direction', params: { typeId: 1003, from: '0-3', to: '0-1' } },
    'Type ID 1003 is Deals → Contacts.',
    'Typ-ID 1003 ist Deals → Contacts.',
  ],
  [
    {
      code: 'wrong_category',
      params: { typeId: 3, category: 'USER_DEFINED', rightCategory: 'HUBSPOT_DEFINED' },
    },
    'Type ID 3 is in the category HubSpot, not Yours.',
    'Typ-ID 3 hat die Kategorie HubSpot, nicht Eigene.',
  ],
  [
    { code: 'duplicate_conflict', params: { otherRowNumber: 4, otherLimit: 'many' } },
    'Row 4 sets the same limit to Many.',
    'Zeile 4 setzt dasselbe Limit auf Viele.',
  ],
  [
    { code: 'limit_not_whole', params: { limit: 2.5 } },
    'A limit is a whole number. 2.5 is not.',
    'Ein Limit ist eine ganze Zahl. 2,5 ist keine.',
  ],
];

test.each(issues)('$code is said in both languages', (issue, en, de) => {
  const names = new Map([
    ['0-3', 'Deals'],
    ['0-1', 'Contacts'],
  ]);
  const objectName = (id: string) => names.get(id) ?? id;
  expect(renderIssue(english, issue, objectName)).toBe(en);
  expect(renderIssue(german, issue, objectName)).toBe(de);
});

const fixes: readonly (readonly [Finding<FixCode>, string, string])[] = [
  [{ code: 'use_limit', params: { limit: 10000 } }, 'Use 10,000', '10.000 verwenden'],
  [
    { code: 'keep_row', params: { rowNumber: 3, limit: 'many' } },
    'Keep Many (row 3)',
    'Viele behalten (Zeile 3)',
  ],
  [
    { code: 'use_type', params: { typeId: 341, label: '' } },
    'Use any label (341)',
    'beliebige Labels (341) verwenden',
  ],
];

test.each(fixes)('the fix $code is a button in both languages', (fix, en, de) => {
  expect(renderFix(english, fix)).toBe(en);
  expect(renderFix(german, fix)).toBe(de);
});
