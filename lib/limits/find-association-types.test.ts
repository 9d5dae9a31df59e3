import { expect, test } from 'vitest';
import { mergeLabels } from './catalogue';
import { indexCatalogue } from './catalogue-index';
import { findAssociationTypes } from './find-association-types';
import {
  CONTACTS_TO_CONTACTS,
  CONTACTS_TO_DEALS,
  CONTRACTS_TO_CONTRACTS,
  DEALS_TO_CONTACTS,
  TEST_CATALOGUE,
  TEST_INDEX,
} from './testing';

const COMPANIES_TO_CONTACTS = { fromObjectTypeId: '0-2', toObjectTypeId: '0-1' };
const COMPANIES = { fromObjectTypeId: '0-2', toObjectTypeId: '0-2' };
const DEALS_TO_COMPANIES = { fromObjectTypeId: '0-3', toObjectTypeId: '0-2' };

test.each([
  { text: '', pair: DEALS_TO_CONTACTS, typeIds: [3] },
  { text: 'any label', pair: DEALS_TO_CONTACTS, typeIds: [3] },
  { text: 'Beliebiges Label', pair: DEALS_TO_CONTACTS, typeIds: [3] },
  { text: '3', pair: DEALS_TO_CONTACTS, typeIds: [3] },
  { text: 'Decision maker', pair: DEALS_TO_CONTACTS, typeIds: [35] },
  { text: ' DECISION_MAKER ', pair: DEALS_TO_CONTACTS, typeIds: [35] },
  { text: 'decision\n maker', pair: DEALS_TO_CONTACTS, typeIds: [35] },
  { text: '35', pair: DEALS_TO_CONTACTS, typeIds: [35] },
  { text: 'Decision maker', pair: CONTACTS_TO_DEALS, typeIds: [] },
  { text: '35', pair: CONTACTS_TO_DEALS, typeIds: [] },
  { text: 'Buyer', pair: DEALS_TO_CONTACTS, typeIds: [] },
  { text: 'Primär', pair: DEALS_TO_COMPANIES, typeIds: [5] },
  { text: 'primary', pair: DEALS_TO_COMPANIES, typeIds: [5] },
  { text: 'Muttergesellschaft', pair: COMPANIES, typeIds: [14] },
])('"$text" finds $typeIds', ({ text, pair, typeIds }) => {
  expect(findAssociationTypes(TEST_INDEX, pair, text).map((type) => type.typeId)).toEqual(typeIds);
});

test('a label written exactly wins; one that only looks alike asks', () => {
  const own = [{ category: 'USER_DEFINED', typeId: 143, label: 'Billing contact' }] as const;
  const index = indexCatalogue(mergeLabels(TEST_CATALOGUE, COMPANIES_TO_CONTACTS, own));
  const find = (text: string) =>
    findAssociationTypes(index, COMPANIES_TO_CONTACTS, text).map((type) => type.typeId);
  expect(find('Billing Contact')).toEqual([930]);
  expect(find('Billing contact')).toEqual([143]);
  expect(find('billing contact').sort()).toEqual([143, 930]);
});

test('one number under two categories gives both', () => {
  const own = [{ category: 'USER_DEFINED', typeId: 280, label: 'Employer' }] as const;
  const index = indexCatalogue(mergeLabels(TEST_CATALOGUE, COMPANIES_TO_CONTACTS, own));
  const found = findAssociationTypes(index, COMPANIES_TO_CONTACTS, '280');
  expect(found.map((type) => type.category)).toEqual(['HUBSPOT_DEFINED', 'USER_DEFINED']);
});

test('the two ids of a mirrored type are one answer, unless a number names one', () => {
  const find = (pair: typeof CONTACTS_TO_CONTACTS, text: string) =>
    findAssociationTypes(TEST_INDEX, pair, text).map((type) => type.typeId);
  expect(find(CONTACTS_TO_CONTACTS, 'partner')).toEqual([51]);
  expect(find(CONTACTS_TO_CONTACTS, '52')).toEqual([52]);
  expect(find(CONTRACTS_TO_CONTRACTS, '')).toEqual([71]);
});
