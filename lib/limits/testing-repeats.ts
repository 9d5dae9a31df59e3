import {
  ANY_OF_DEALS,
  DECISION_MAKER,
  PARTNER,
  PARTNER_TWIN,
  MANAGER,
  CONTACTS_TO_DEALS,
} from './testing';
import type { RuleCase } from './testing-rule-case';

/** Rows that set one limit, or two that are always the same. */
export const REPEAT_CASES: readonly RuleCase[] = [
  {
    name: 'the same line twice is no problem',
    draft: [
      [DECISION_MAKER, 5],
      [DECISION_MAKER, 5],
    ],
    issues: [],
  },
  {
    name: 'the same type with two limits',
    draft: [
      [DECISION_MAKER, 5],
      [DECISION_MAKER, 3],
      [DECISION_MAKER, 5],
    ],
    issues: [
      '1 duplicate_conflict: keep_row 1, keep_row 2',
      '2 duplicate_conflict: keep_row 1, keep_row 2',
    ],
  },
  {
    name: 'the same number in both directions is no duplicate',
    draft: [
      [ANY_OF_DEALS, 5],
      [{ ...CONTACTS_TO_DEALS, category: 'HUBSPOT_DEFINED', typeId: 4 }, 3],
    ],
    issues: [],
  },
  {
    name: 'mirrored types with two limits',
    draft: [
      [PARTNER, 5],
      [PARTNER_TWIN, 3],
    ],
    issues: [
      '1 mirror_conflict: keep_row 1, keep_row 2',
      '2 mirror_conflict: keep_row 1, keep_row 2',
    ],
  },
  {
    name: 'the two sides of a paired label may differ',
    draft: [
      [MANAGER, 1],
      [{ ...MANAGER, typeId: 54 }, 9],
    ],
    issues: [],
  },
  {
    name: 'repeated rows above the object limit are fixed together',
    draft: [
      [DECISION_MAKER, 8],
      [DECISION_MAKER, 8],
    ],
    current: [[ANY_OF_DEALS, 5]],
    issues: ['1 label_above_object_limit: use_limit 5, raise_object_limit 8'],
  },
];
