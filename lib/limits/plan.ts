import type { Issue } from './finding';
import type { AssociationKey, AssociationRef, Limit, Pair } from './limit';

/** `covered`: another row of the draft already does this (same line twice, or a mirrored type). */
export const CHANGE_KINDS = [
  'new',
  'raise',
  'lower',
  'remove',
  'no_change',
  'covered',
  'problem',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A row of the draft held against what HubSpot has now. */
export type PlanRow = AssociationRef & {
  readonly rowNumber: number;
  readonly label: string | null;
  readonly kind: ChangeKind;
  readonly before: Limit;
  /** As typed; a `Limit` unless the row is a problem. */
  readonly wanted: number | 'many' | null;
  /** The row that does this one's work, where `kind` is `covered`. */
  readonly coveredBy: number | null;
  readonly issues: readonly Issue[];
};

/** HubSpot's three write calls on association configurations. */
export const OPERATIONS = ['create', 'update', 'purge'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One planned HubSpot call: at most 100 inputs of one pair. */
export type PlannedBatch = Pair & {
  /** From 1, in the order of sending within the plan. */
  readonly batchNumber: number;
  /** Calls of a later wave of the same pair wait for those of the earlier ones. */
  readonly wave: number;
  readonly operation: Operation;
  readonly rowNumbers: readonly number[];
};

export type PlanCost = {
  readonly changes: number;
  readonly pairs: number;
  readonly writes: number;
  /** One of everything at submit, one a pair before its first write, one of everything at the end. */
  readonly reads: number;
  readonly seconds: number;
};

export type Plan = {
  readonly rows: readonly PlanRow[];
  readonly batches: readonly PlannedBatch[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly cost: PlanCost;
};

/** One input of a write: `limit` is ignored by a purge. */
export type BatchInput = AssociationKey & { readonly limit: Limit };
