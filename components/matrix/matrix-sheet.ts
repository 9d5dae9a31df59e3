import type { Limit, ObjectTypeId } from '@/lib/limits/limit';

/** From × to in one reader's words, as it is sent: cells name their objects by position. */
export type MatrixSheet = {
  /** Epoch milliseconds. */
  readonly readAt: number;
  readonly objects: readonly MatrixObject[];
  readonly cells: readonly PackedCell[];
};

export type MatrixObject = {
  readonly objectTypeId: ObjectTypeId;
  readonly plural: string;
  readonly isCustom: boolean;
  /** Something is limited, or it has labels of the portal's own. */
  readonly isUsed: boolean;
};

export type LabelLimit = readonly [label: string, limit: number];

export type PackedCell = readonly [
  from: number,
  to: number,
  /** For any label; `null` is not known. */
  any: Limit | null,
  /** Those with a limit, the tightest first. */
  labels: readonly LabelLimit[],
];
