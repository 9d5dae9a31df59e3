import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import type { ObjectType } from '@/lib/limits/limit';
import type { LimitsView, LimitsViewPair } from '@/lib/submissions/limits-view';
import { wordLimits } from './limits-words';

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
  return { readAt: 1, pairs, unplaced: [] };
}

test.each([
  ['en', ['Companies → Deals', 'Deals → Companies', 'Contacts → Deals', 'Deals → Contacts']],
  ['de', ['Deals → Kontakte', 'Kontakte → Deals', 'Deals → Unternehmen', 'Unternehmen → Deals']],
] as const)('in %s pairs stand in the order of the names there, reverse below', (locale, order) => {
  const sheet = wordLimits(
    I18N[locale],
    view(pair(DEAL, CONTACT), pair(CONTACT, DEAL), pair(DEAL, COMPANY), pair(COMPANY, DEAL)),
  );
  expect(sheet.pairs.map(({ from, to }) => `${from} → ${to}`)).toEqual(order);
});

test('each row says itself in words', () => {
  const [worded] = wordLimits(I18N.en, view(pair(DEAL, CONTACT))).pairs;
  expect(worded?.rows[0]).toMatchObject({
    label: 'Any label',
    isAnyLabel: true,
    sentence: 'A deal can have at most 5 contacts',
    typeIds: [7],
  });
});

test('two ids of one limit stand in one row', () => {
  const [worded] = wordLimits(I18N.en, view(pair(CONTACT, CONTACT, 8))).pairs;
  expect(worded?.rows[0]?.typeIds).toEqual([7, 8]);
});

test('an unplaced row says what is known of its objects, or that nothing is', () => {
  const row = { category: 'HUBSPOT_DEFINED', typeId: 469, label: null, limit: 2 } as const;
  const sheet = wordLimits(I18N.de, {
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
