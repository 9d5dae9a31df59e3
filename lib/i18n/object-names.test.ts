import { expect, test } from 'vitest';
import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
import { objectPlural, objectSingular } from './object-names';

const company = {
  objectTypeId: '0-2',
  name: 'company',
  singular: 'Company',
  plural: 'Companies',
  isCustom: false,
};

test('standard objects have HubSpot’s German names', () => {
  expect(objectPlural(company, 'de')).toBe('Unternehmen');
  expect(objectPlural(company, 'en')).toBe('Companies');
});

test('an object that the portal renamed keeps the portal’s name', () => {
  const renamed = { ...company, singular: 'Account', plural: 'Accounts' };
  expect(objectSingular(renamed, 'de')).toBe('Account');
  expect(objectPlural(renamed, 'de')).toBe('Accounts');
});

test('a custom object keeps its name, whatever it is', () => {
  const custom = { ...company, objectTypeId: '2-7', isCustom: true };
  expect(objectPlural(custom, 'de')).toBe('Companies');
});

test('every object that HubSpot publishes has a German name', () => {
  const same = HUBSPOT_OBJECTS.filter(
    (objectType) => objectSingular(objectType, 'de') === objectType.singular,
  ).map((objectType) => objectType.singular);
  expect(same).toEqual(['Deal', 'Ticket', 'Meeting', 'Lead']);
});
