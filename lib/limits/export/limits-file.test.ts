import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { AssociationCategory, Limit } from '../limit';
import { writeLimitsFile } from './limits-file';
import type { NamedLimit } from './limits-file';

function named(
  label: string | null,
  limit: Limit,
  [typeId, category]: readonly [number, AssociationCategory] = [3, 'HUBSPOT_DEFINED'],
): NamedLimit {
  const ends = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
  return { ...ends, fromName: 'Deals', toName: 'Contacts', category, typeId, label, limit };
}

test('a limits file names pairs and labels', () => {
  expect(writeLimitsFile([named(null, 10), named('Legal', 'many', [39, 'USER_DEFINED'])])).toBe(
    'limits:\n  Deals->Contacts:\n    any: 10\n    Legal: many\n',
  );
});

test('the order of pairs does not depend on the order of the limits', () => {
  const back = { ...named(null, 3), fromName: 'Contacts', toName: 'Deals' };
  const swapped = { ...back, fromObjectTypeId: '0-1', toObjectTypeId: '0-3' };
  expect(writeLimitsFile([named(null, 1), swapped])).toBe(
    writeLimitsFile([swapped, named(null, 1)]),
  );
});

test('labels that differ only in case are told apart by category and id', () => {
  const file = writeLimitsFile([
    named('Billing Contact', 3, [930, 'HUBSPOT_DEFINED']),
    named('Billing contact', 'many', [143, 'USER_DEFINED']),
  ]);
  expect(parse(file)).toEqual({
    limits: {
      'Deals->Contacts': {
        'Billing Contact (HUBSPOT_DEFINED 930)': 3,
        'Billing contact (USER_DEFINED 143)': 'many',
      },
    },
  });
});

test('two pairs whose objects have the same names go by their ids', () => {
  const other = { ...named(null, 2), fromObjectTypeId: '2-9' };
  expect(parse(writeLimitsFile([named(null, 1), other]))).toEqual({
    limits: { '0-3->0-1': { any: 1 }, '2-9->0-1': { any: 2 } },
  });
});

test('a label that YAML would read as something else stays a label', () => {
  const file = writeLimitsFile([
    named('yes: no', 1, [1, 'USER_DEFINED']),
    named('5', 2, [2, 'USER_DEFINED']),
  ]);
  expect(parse(file)).toEqual({ limits: { 'Deals->Contacts': { 'yes: no': 1, '5': 2 } } });
});
