import { diffSnapshots, type LimitChange } from '../limits/diff-snapshots';
import {
  associationKey,
  limitKey,
  type AssociationKey,
  type AssociationRef,
  type ConfigurationRow,
  type Limit,
} from '../limits/limit';
import { mirrorOf, type TypeIndex } from '../limits/type-index';
import type { Drift } from './snapshot';

/** What a submission sent, or is sending, since the earlier list was read. */
export type OwnWrite = AssociationRef & { readonly wanted: Limit };

export type JudgedChange = LimitChange & {
  readonly baseline: Limit;
  readonly state: Extract<Drift['state'], 'open' | 'settled'>;
};

export type DriftJudgement = {
  readonly changes: readonly JudgedChange[];
  /** Open changes that are not so any more. */
  readonly settled: readonly string[];
};

type OpenDrift = Pick<Drift, 'driftId' | 'category' | 'typeId' | 'baseline' | 'after'>;

/**
 * Which of the differences between two lists somebody else made. One is ours when it has the value
 * that a submission wanted in between; a mirrored type changes with the other one.
 */
export function judgeDrift({
  before,
  after,
  ours,
  open,
  index,
}: {
  readonly before: readonly ConfigurationRow[];
  readonly after: readonly ConfigurationRow[];
  readonly ours: readonly OwnWrite[];
  readonly open: readonly OpenDrift[];
  readonly index: Pick<TypeIndex, 'typesByRef'> | null;
}): DriftJudgement {
  const ownValues = new Set(ours.flatMap((write) => valuesOf(write, index)));
  const changes: JudgedChange[] = [];
  const settled: string[] = [];
  for (const change of diffSnapshots(before, after)) {
    const earlier = open.find((each) => isSameChange(each, change));
    if (earlier !== undefined) settled.push(earlier.driftId);
    if (ownValues.has(valueKey(change, change.after))) continue;
    const baseline = earlier?.baseline ?? change.before;
    changes.push({ ...change, baseline, state: change.after === baseline ? 'settled' : 'open' });
  }
  return { changes, settled };
}

/** Of two rows with one key, the one whose value it was. */
function isSameChange(open: OpenDrift, change: LimitChange): boolean {
  return associationKey(open) === associationKey(change) && open.after === change.before;
}

function valuesOf(write: OwnWrite, index: Pick<TypeIndex, 'typesByRef'> | null): string[] {
  const own = valueKey(write, write.wanted);
  if (index === null) return [own];
  const mirror = mirrorOfRef(write, index);
  return mirror === null ? [own] : [own, valueKey(mirror, write.wanted)];
}

function mirrorOfRef(ref: AssociationRef, index: Pick<TypeIndex, 'typesByRef'>) {
  const type = index.typesByRef.get(limitKey(ref));
  return type === undefined ? null : mirrorOf(index, type);
}

function valueKey(key: AssociationKey, limit: Limit): string {
  return `${associationKey(key)}=${limit}`;
}
