import type { DraftRow } from './limit';

/** Everything the core says, in any language: rendered by `lib/i18n`, never a sentence here. */
export type Finding<Code extends string = string> = {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What a fix does to the draft when a person presses it. */
export type RowEdit =
  | { readonly kind: 'drop'; readonly rowNumber: number }
  | {
      readonly kind: 'replace';
      readonly rowNumber: number;
      readonly row: Partial<Omit<DraftRow, 'rowNumber'>>;
    }
  /** A new last row, numbered by `applyEdits`. */
  | { readonly kind: 'add'; readonly row: Omit<DraftRow, 'rowNumber'> };

export const FIX_CODES = [
  'use_limit', // params: limit
  'leave_as_is',
  'remove_limit',
  'raise_object_limit', // params: limit
  'swap_direction',
  'use_type', // params: typeId, label (empty for any label)
  'keep_row', // params: rowNumber, limit
] as const;
export type FixCode = (typeof FIX_CODES)[number];

export type Fix = Finding<FixCode> & { readonly edits: readonly RowEdit[] };

export const ISSUE_CODES = [
  'limit_missing',
  'limit_not_whole', // params: limit
  'limit_below_one', // params: limit
  'limit_too_large', // params: limit, max (beyond 32 bits)
  'limit_above_interface', // warning; params: limit, max
  'label_above_object_limit', // params: limit, label, objectLimit
  'label_equals_object_limit', // warning; params: limit, label
  'object_limit_below_label', // params: limit, label, labelLimit
  'unknown_type', // params: category, typeId
  'wrong_direction', // params: typeId, from, to (names, and ids as fromObjectTypeId, toObjectTypeId)
  'wrong_category', // params: typeId, category, rightCategory
  'unknown_object', // params: objectTypeId
  'limit_not_placed', // params: typeId
  'duplicate_conflict', // params: otherRowNumber, otherLimit
  'mirror_conflict', // params: otherRowNumber, otherLimit
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** A problem stops the plan; a warning only speaks. */
export type Issue = Finding<IssueCode> & {
  readonly rowNumber: number;
  readonly severity: 'problem' | 'warning';
  readonly fixes: readonly Fix[];
};
