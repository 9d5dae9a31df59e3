import { groupBy } from './group-by';
import { isLimit, limitKey } from './limit';
import type {
  AssociationLimit,
  AssociationRef,
  AssociationType,
  DraftRow,
  Limit,
  LimitKey,
} from './limit';
import { typeOf } from './type-index';
import type { TypeIndex } from './type-index';

/** A row whose type exists and whose limit HubSpot could hold. */
export type SoundRow = DraftRow & { readonly limit: Limit };

/** The limits before and after a draft. Types are the index's own objects. */
export type DraftState = {
  readonly index: TypeIndex;
  readonly rows: readonly DraftRow[];
  /** Of each row, in their order; `undefined` where the row names none that exists. */
  readonly types: readonly (AssociationType | undefined)[];
  /** Rows that are not sound. */
  readonly unsound: readonly DraftRow[];
  /**
   * Sound rows that set one and the same limit, by its type: repeated rows, and those of mirrored
   * types, which are with the leading one.
   */
  readonly groups: ReadonlyMap<AssociationType, readonly SoundRow[]>;
  /** Of two mirrored types the one that has the rows of both; else the type itself. */
  readonly leaderOf: (type: AssociationType) => AssociationType;
  readonly rowsOf: (type: AssociationType) => readonly SoundRow[];
  readonly before: (type: AssociationType) => Limit;
  readonly after: (type: AssociationType) => Limit;
  /** Of a type that the index does not know. */
  readonly beforeUnknown: (ref: AssociationRef) => Limit;
};

export type DraftInput = {
  readonly rows: readonly DraftRow[];
  readonly current: readonly AssociationLimit[];
  readonly index: TypeIndex;
  /** Types whose present limit nobody can say; none where nothing is said. */
  readonly unknown?: ReadonlySet<LimitKey>;
};

const NO_ROWS: readonly SoundRow[] = [];

export function readDraft({ rows, current, index }: DraftInput): DraftState {
  const held = new Map<AssociationType, Limit>();
  const heldUnknown = new Map<LimitKey, Limit>();
  for (const each of current) {
    const type = typeOf(index, each);
    if (type) held.set(type, each.limit);
    else heldUnknown.set(limitKey(each), each.limit);
  }
  const leading = leadingOf(index);
  const leaderOf = (type: AssociationType) => leading.get(type) ?? type;
  const types = rows.map((row) => typeOf(index, row));
  const unsound: DraftRow[] = [];
  const groups = new Map<AssociationType, SoundRow[]>();
  rows.forEach((row, position) => {
    const type = types[position];
    if (type === undefined || !hasLimit(row)) {
      unsound.push(row);
      return;
    }
    const leader = leaderOf(type);
    const group = groups.get(leader);
    if (group) group.push(row);
    else groups.set(leader, [row]);
  });
  const rowsOf = (type: AssociationType) => groups.get(leaderOf(type)) ?? NO_ROWS;
  const before = (type: AssociationType): Limit => held.get(type) ?? 'many';
  const after = (type: AssociationType): Limit => rowsOf(type)[0]?.limit ?? before(type);
  const beforeUnknown = (ref: AssociationRef): Limit => heldUnknown.get(limitKey(ref)) ?? 'many';
  return { index, rows, types, unsound, groups, leaderOf, rowsOf, before, after, beforeUnknown };
}

function hasLimit(row: DraftRow): row is SoundRow {
  return row.limit !== null && isLimit(row.limit);
}

/** Of two mirrored types the one that leads the other. */
function leadingOf({ leadingTypes, typesByRef }: TypeIndex) {
  const leading = new Map<AssociationType, AssociationType>();
  for (const [key, leaderKey] of leadingTypes) {
    const [type, leader] = [typesByRef.get(key), typesByRef.get(leaderKey)];
    if (type && leader) leading.set(type, leader);
  }
  return leading;
}

/** Of rows that set the same limit to the same number, only the first speaks. */
export function firstOfEachLimit(rows: readonly SoundRow[]): readonly SoundRow[] {
  if (rows.length < 2) return rows;
  return [...groupBy(rows, (row) => row.limit).values()].flatMap((same) => same.slice(0, 1));
}
