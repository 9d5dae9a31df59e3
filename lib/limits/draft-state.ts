import { groupBy } from './group-by';
import { isLimit, limitKey } from './limit';
import type { AssociationLimit, AssociationRef, DraftRow, Limit, LimitKey } from './limit';
import type { TypeIndex } from './type-index';

/** A row whose type exists and whose limit HubSpot could hold. */
export type SoundRow = DraftRow & { readonly limit: Limit };

/** The limits before and after a draft. */
export type DraftState = {
  readonly index: TypeIndex;
  /** Sound rows that set one and the same limit: repeated rows, and those of mirrored types. */
  readonly groups: ReadonlyMap<LimitKey, readonly SoundRow[]>;
  readonly before: (ref: AssociationRef) => Limit;
  readonly after: (ref: AssociationRef) => Limit;
};

export type DraftInput = {
  readonly rows: readonly DraftRow[];
  readonly current: readonly AssociationLimit[];
  readonly index: TypeIndex;
  /** Types whose present limit nobody can say; none where nothing is said. */
  readonly unknown?: ReadonlySet<LimitKey>;
};

export function readDraft({ rows, current, index }: DraftInput): DraftState {
  const held = new Map(current.map((each) => [limitKey(each), each.limit]));
  const sound = rows.filter(isSound);
  const groups = groupBy(sound, (row) => groupKey(index, row));
  const before = (ref: AssociationRef): Limit => held.get(limitKey(ref)) ?? 'many';
  const after = (ref: AssociationRef): Limit =>
    groups.get(groupKey(index, ref))?.[0]?.limit ?? before(ref);
  return { index, groups, before, after };

  function isSound(row: DraftRow): row is SoundRow {
    return row.limit !== null && isLimit(row.limit) && index.typesByRef.has(limitKey(row));
  }
}

/** The same for mirrored types, which always have the same limit. */
export function groupKey(index: TypeIndex, ref: AssociationRef): LimitKey {
  const key = limitKey(ref);
  return index.leadingTypes.get(key) ?? key;
}

/** Of rows that set the same limit to the same number, only the first speaks. */
export function firstOfEachLimit(rows: readonly SoundRow[]): readonly SoundRow[] {
  return [...groupBy(rows, (row) => row.limit).values()].flatMap((same) => same.slice(0, 1));
}
