/** Where a draft may come from, other than somebody's hands. */
export const ORIGIN_KINDS = ['retry', 'roll_back', 'restore', 'copy'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];
