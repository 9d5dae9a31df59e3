export const PASTE_FORMATS = [
  'empty',
  'tsv',
  'csv',
  'json',
  'hubspot_answer',
  'postman',
  'curl',
  'code',
  'markdown',
  'html',
  'yaml',
  'sentences',
  'merge_error',
  'unknown',
] as const;
export type PasteFormat = (typeof PASTE_FORMATS)[number];

/** What a column of a pasted table holds. `pair` is both objects in one cell: "Deals → Contacts". */
export const COLUMN_ROLES = [
  'from',
  'to',
  'pair',
  'category',
  'typeId',
  'label',
  'limit',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const PASTE_PROBLEM_CODES = [
  'limit_missing',
  'limit_not_whole', // params: text
  'limit_below_one', // params: limit
  'limit_too_large', // params: text, max (beyond 32 bits)
  'limit_unreadable', // params: text
  'number_ambiguous', // params: text
  'three_decimals', // params: text; asked once for the column
  'none_ambiguous', // params: text; asked once for the column
  'excel_error', // params: text
  'unknown_object', // params: text
  'unknown_object_close', // params: text, name
  'ambiguous_object', // params: text
  'from_missing',
  'to_missing',
  'pair_missing',
  'ambiguous_pair', // params: typeId, or label where the row has no type id
  'ambiguous_pair_of_label', // params: label
  'unknown_label', // params: label, from, to (object type ids)
  'unknown_label_close', // params: label, from, to, name
  'ambiguous_label', // params: label, from, to
  'label_other_direction', // params: label, from, to, here (the label in this direction)
  'label_only_other_direction', // params: label, from, to
  'unknown_category', // params: text
  'ambiguous_category', // params: typeId
  'wrong_category', // params: typeId, category, rightCategory
  'type_unreadable', // params: text
  'unknown_type', // params: typeId
  'wrong_direction', // params: typeId, from, to (of the type)
  'type_label_mismatch', // params: typeId, label, typeLabel (empty for any label)
  'no_any_label', // params: from, to
  'duplicate_conflict', // params: limit, line, otherLimit, otherLine
] as const;
export type PasteProblemCode = (typeof PASTE_PROBLEM_CODES)[number];

export const PASTE_FIX_CODES = [
  'use_limit', // params: limit
  'leave_as_is',
  'many_for_column',
  'leave_column_as_is',
  'read_as_thousands', // params: limit
  'read_as_decimals', // params: limit
  'use_object', // params: name, objectTypeId
  'use_pair', // params: from, to
  'use_type', // params: label, typeId
  'use_category', // params: category
  'swap_direction',
  'keep_limit', // params: limit, line
] as const;
export type PasteFixCode = (typeof PASTE_FIX_CODES)[number];

export const PASTE_NOTE_CODES = [
  'limit_read_as', // params: text, limit
  'object_read_as', // params: text, name
  'label_read_as', // params: text, label
  'line_break_removed',
  'filled_from_above',
  'category_inferred', // params: category
  'pair_from_type', // params: typeId, from, to
  'pair_from_others', // params: from, to
  'pair_from_call', // params: from, to
  'pair_from_label', // params: label, from, to
  'split_cardinality', // params: text
  'both_directions', // params: text
  'identical_rows', // params: count
  'limit_above_interface', // params: limit, max
  'foreign_object', // params: text, portal, name
  'matched_by_label', // params: label, typeId, ownTypeId
  'label_missing', // params: typeId
  'hubspot_said', // params: text
] as const;
export type PasteNoteCode = (typeof PASTE_NOTE_CODES)[number];

export const SKIP_REASONS = [
  'blank',
  'header',
  'totals',
  'left_as_is',
  'identical',
  'not_understood',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a paste is not read at all; each names the limit. */
export const REFUSAL_CODES = [
  'too_many_bytes', // params: max, found
  'too_many_rows', // params: max, found
  'cell_too_long', // params: max, line
  'too_deep', // params: max, line
  'forbidden_key', // params: key, line
  'syntax_error', // params: line, column
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
