import type { AssociationRef } from '@/lib/limits/limit';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import type { Drift } from '@/lib/submissions/snapshot';

/** A change outside Linkcap, with the names as the reader is told them. */
export type DriftRow = Omit<Drift, 'pair' | 'category' | 'typeId'> & {
  readonly typeId: number;
  /** `null` where nobody can tell the pair: it can be accepted, but not planned. */
  readonly ref: AssociationRef | null;
  readonly from: string;
  readonly to: string;
};

/** The wish to have the limit as it was before anybody changed it. */
export function toPlannedRow({ ref, baseline }: DriftRow): NewDraftRow | null {
  return ref === null ? null : { ...ref, limit: baseline };
}
