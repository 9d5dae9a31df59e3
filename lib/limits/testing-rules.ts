import type { AssociationRef } from './limit';
import * as portal from './testing';
import { REPEAT_CASES } from './testing-repeats';
import type { RuleCase } from './testing-rule-case';

const { ANY_OF_DEALS, BILLING, DECISION_MAKER, PARTNER_TWIN } = portal;
const ANY_OF_CONTACTS: AssociationRef = {
  ...portal.CONTACTS_TO_CONTACTS,
  category: 'HUBSPOT_DEFINED',
  typeId: 449,
};
const SIGNATORY = {
  ...portal.CONTRACTS_TO_CONTACTS,
  category: 'USER_DEFINED',
  typeId: 279,
} as const;
const ANY_SIGNED = { ...SIGNATORY, typeId: 277 } as const;
const UNKNOWN_OBJECT = { ...ANY_OF_DEALS, toObjectTypeId: '2-99' };

export const RULE_CASES: readonly RuleCase[] = [
  { name: 'a whole number is fine', draft: [[ANY_OF_DEALS, 5]], issues: [] },
  { name: 'Many is fine', draft: [[ANY_OF_DEALS, 'many']], issues: [] },
  { name: 'none typed', draft: [[ANY_OF_DEALS, null]], issues: ['1 limit_missing: leave_as_is'] },
  {
    name: 'zero',
    draft: [[ANY_OF_DEALS, 0]],
    issues: ['1 limit_below_one: use_limit 1, leave_as_is'],
  },
  {
    name: 'below zero',
    draft: [[ANY_OF_DEALS, -1.5]],
    issues: ['1 limit_below_one: use_limit 1, leave_as_is'],
  },
  {
    name: 'a fraction',
    draft: [[ANY_OF_DEALS, 2.5]],
    issues: ['1 limit_not_whole: use_limit 2, use_limit 3'],
  },
  { name: 'a half', draft: [[ANY_OF_DEALS, 0.5]], issues: ['1 limit_not_whole: use_limit 1'] },
  { name: 'no number', draft: [[ANY_OF_DEALS, NaN]], issues: ['1 limit_not_whole: leave_as_is'] },
  { name: "HubSpot's own page takes 10,000", draft: [[ANY_OF_DEALS, 10_000]], issues: [] },
  {
    name: 'and not one more',
    draft: [[ANY_OF_DEALS, 10_001]],
    issues: ['1 limit_above_interface: use_limit 10000'],
  },
  {
    name: 'the highest that HubSpot can hold is only a warning',
    draft: [[ANY_OF_DEALS, 2_147_483_647]],
    issues: ['1 limit_above_interface: use_limit 10000'],
  },
  {
    name: 'beyond 32 bits',
    draft: [[ANY_OF_DEALS, 2_147_483_648]],
    issues: ['1 limit_too_large: use_limit 10000, remove_limit'],
  },
  {
    name: 'a label above the object limit that HubSpot holds',
    draft: [[DECISION_MAKER, 8]],
    current: [[ANY_OF_DEALS, 5]],
    issues: ['1 label_above_object_limit: use_limit 5, raise_object_limit 8'],
  },
  {
    name: 'a label above the object limit of the same draft',
    draft: [
      [DECISION_MAKER, 8],
      [ANY_OF_DEALS, 5],
    ],
    current: [[ANY_OF_DEALS, 10]],
    issues: ['1 label_above_object_limit: use_limit 5, raise_object_limit 8'],
  },
  {
    name: 'a label below an object limit that the draft raises is fine',
    draft: [
      [DECISION_MAKER, 8],
      [ANY_OF_DEALS, 10],
    ],
    current: [[ANY_OF_DEALS, 5]],
    issues: [],
  },
  {
    name: 'so it is when the draft removes the object limit',
    draft: [
      [DECISION_MAKER, 8],
      [ANY_OF_DEALS, 'many'],
    ],
    current: [[ANY_OF_DEALS, 5]],
    issues: [],
  },
  {
    name: 'without an object limit a label may be anything',
    draft: [[DECISION_MAKER, 8]],
    issues: [],
  },
  {
    name: 'a label with no limit of its own is never above',
    draft: [[ANY_OF_DEALS, 5]],
    current: [[DECISION_MAKER, 'many']],
    issues: [],
  },
  {
    name: 'an object limit below labels that HubSpot holds speaks once for each',
    draft: [[ANY_OF_DEALS, 2]],
    current: [
      [DECISION_MAKER, 3],
      [BILLING, 4],
    ],
    issues: [
      '1 object_limit_below_label: use_limit 4, leave_as_is',
      '1 object_limit_below_label: use_limit 4, leave_as_is',
    ],
  },
  {
    name: 'a label equal to the object limit is a warning',
    draft: [[DECISION_MAKER, 5]],
    current: [[ANY_OF_DEALS, 5]],
    issues: ['1 label_equals_object_limit'],
  },
  {
    name: 'which is said of the label, not of the object limit',
    draft: [[ANY_OF_DEALS, 5]],
    current: [[DECISION_MAKER, 5]],
    issues: [],
  },
  {
    name: 'a number that the object limit forbids is not offered',
    draft: [[DECISION_MAKER, 2_147_483_648]],
    current: [[ANY_OF_DEALS, 5]],
    issues: ['1 limit_too_large: remove_limit'],
  },
  {
    name: 'nor one that a label forbids',
    draft: [[ANY_OF_DEALS, 50_000]],
    current: [[DECISION_MAKER, 20_000]],
    issues: ['1 limit_above_interface'],
  },
  {
    name: 'what HubSpot holds already and the draft does not change is no issue',
    draft: [
      [DECISION_MAKER, 8],
      [BILLING, 5],
      [ANY_OF_DEALS, 5],
    ],
    current: [
      [DECISION_MAKER, 8],
      [BILLING, 5],
      [ANY_OF_DEALS, 5],
    ],
    issues: [],
  },
  {
    name: 'the unlabeled type of a custom object, though user defined, is the object limit',
    draft: [[SIGNATORY, 8]],
    current: [[ANY_SIGNED, 5]],
    issues: ['1 label_above_object_limit: use_limit 5, raise_object_limit 8'],
  },
  {
    name: 'both ids of a custom object count as one object limit',
    draft: [[portal.FOLLOWS, 8]],
    current: [
      [portal.ANY_OF_CONTRACTS, 5],
      [portal.ANY_OF_CONTRACTS_TWIN, 5],
    ],
    issues: ['1 label_above_object_limit: use_limit 5, raise_object_limit 8'],
  },
  {
    name: 'a mirrored label speaks once',
    draft: [[PARTNER_TWIN, 8]],
    current: [[ANY_OF_CONTACTS, 5]],
    issues: ['1 label_above_object_limit: use_limit 5, raise_object_limit 8'],
  },
  {
    name: 'the type of the other direction',
    draft: [[{ ...portal.CONTACTS_TO_DEALS, category: 'HUBSPOT_DEFINED', typeId: 3 }, 5]],
    issues: ['1 wrong_direction: swap_direction, use_type 4'],
  },
  {
    name: 'the type of the other direction under a wrong category',
    draft: [[{ ...portal.CONTACTS_TO_DEALS, category: 'USER_DEFINED', typeId: 3 }, 5]],
    issues: ['1 wrong_direction: swap_direction, use_type 4'],
  },
  {
    name: 'a wrong category',
    draft: [[{ ...DECISION_MAKER, category: 'HUBSPOT_DEFINED' }, 5]],
    issues: ['1 wrong_category: use_type 35'],
  },
  {
    name: 'a type that is not in the pair',
    draft: [[{ ...DECISION_MAKER, typeId: 5 }, 5]],
    issues: ['1 unknown_type: leave_as_is'],
  },
  {
    name: 'an object that the portal does not have',
    draft: [[UNKNOWN_OBJECT, 5]],
    issues: ['1 unknown_object: leave_as_is'],
  },
  ...REPEAT_CASES,
];
