import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import type { ObjectType } from '@/lib/limits/limit';
import type { LimitsView, LimitsViewPair } from '@/lib/submissions/limits-view';
import { unpackLimits } from './limits-sheet';
import { wordLimits } from './limits-words';
import { saySheetRow } from './say-sheet-row';

const CONTACT = objectType('0-1', 'Contact', 'Contacts');
const COMPANY = objectType('0-2', 'Company', 'Companies');
const DEAL = objectType('0-3', 'Deal', 'Deals');
const I18N = { en: createI18n('en', 'UTC'), de: createI18n('de', 'UTC') };

function objectType(objectTypeId: string, singular: string, plural: string): ObjectType {
  return { objectTypeId, name: singular.toUpperCase(), singular, plural, isCustom: false };
}

function pair(
  from: ObjectType,
  to: ObjectType,
  mirrorTypeId: number | null = null,
): LimitsViewPair {
  const ends = { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId };
  const row = { ...ends, category: 'USER_DEFINED', typeId: 7, inverseTypeId: null } as const;
  return { ...ends, from, to, rows: [{ ...row, label: null, limit: 5, mirrorTypeId }] };
}

function view(...pairs: readonly LimitsViewPair[]): LimitsView {
  return { readAt: 1, catalogueReadAt: 1, scope: 'used', pairs, unplaced: [] };
}

/** As the reader's browser has it. */
function sheetOf(locale: 'en' | 'de', limits: LimitsView) {
  const i18n = I18N[locale];
  return unpackLimits(wordLimits(i18n, limits), i18n.t('common.anyLabel'));
}

test.each([
  ['en', ['Companies → Deals', 'Deals → Companies', 'Contacts → Deals', 'Deals → Contacts']],
  ['de', ['Deals → Kontakte', 'Kontakte → Deals', 'Deals → Unternehmen', 'Unternehmen → Deals']],
] as const)('in %s pairs stand in the order of the names there, reverse below', (locale, order) => {
  const sheet = sheetOf(
    locale,
    view(pair(DEAL, CONTACT), pair(CONTACT, DEAL), pair(DEAL, COMPANY), pair(COMPANY, DEAL)),
  );
  expect(sheet.pairs.map(({ from, to }) => `${from} → ${to}`)).toEqual(order);
});

test('each row says itself in words', () => {
  const [worded] = sheetOf('en', view(pair(DEAL, CONTACT))).pairs;
  const [row] = worded?.rows ?? [];
  expect(row).toMatchObject({ label: 'Any label', isAnyLabel: true, typeIds: [7] });
  expect(worded && row && saySheetRow(I18N.en, worded, row)).toBe(
    'A deal can have at most 5 contacts',
  );
});

test('two ids of one limit stand in one row', () => {
  const [worded] = sheetOf('en', view(pair(CONTACT, CONTACT, 8))).pairs;
  expect(worded?.rows[0]?.typeIds).toEqual([7, 8]);
});

test('an object can be searched by the names that it has in other languages', () => {
  const [worded] = sheetOf('en', view(pair(DEAL, CONTACT))).pairs;
  expect(worded?.search).toContain('kontakte');
  expect(worded?.search).toContain('0-3');
});

test("HubSpot's labels can be searched in other languages, the portal's own cannot", () => {
  const [own, fixed] = (['USER_DEFINED', 'HUBSPOT_DEFINED'] as const).map((category) => {
    const each = pair(DEAL, COMPANY);
    const rows = each.rows.map((row) => ({ ...row, category, label: 'Primary' }));
    return sheetOf('en', view({ ...each, rows })).pairs[0]?.rows[0]?.search;
  });
  expect(fixed).toContain('primär');
  expect(own).not.toContain('primär');
});

test('an unplaced row says what is known of its objects, or that nothing is', () => {
  const row = { category: 'HUBSPOT_DEFINED', typeId: 469, label: null, limit: 2 } as const;
  const sheet = sheetOf('de', {
    ...view(),
    unplaced: [
      { ...row, from: DEAL, to: 'payment link' },
      { ...row, typeId: 9999, from: null, to: null },
    ],
  });
  expect(sheet.unplaced.map(({ ends }) => ends)).toEqual([
    { from: 'Deals', to: 'payment link' },
    null,
  ]);
});
