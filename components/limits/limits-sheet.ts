import { associationKey, limitKey, pairKey } from '@/lib/limits/limit';
import type { AssociationCategory, Limit, LimitKey, ObjectTypeId, Pair } from '@/lib/limits/limit';
import type { PairScope } from '@/lib/limits/pair-scope';
import { searchText } from './limits-search';
import type { PackedLimits, PackedObject, PackedPair, PackedRow } from './packed-limits';

/** All limits of a portal in one reader's words, ready to be searched and shown. */
export type LimitsSheet = {
  /** Epoch milliseconds. */
  readonly readAt: number;
  readonly scope: PairScope;
  /** Those of the pairs, in the order of their names. */
  readonly objects: readonly SheetObject[];
  /** In the order of their names, each reverse right below its pair. */
  readonly pairs: readonly SheetPair[];
  readonly unplaced: readonly UnplacedSheetRow[];
  /** Limit keys that somebody changed in HubSpot, and nobody has accepted. */
  readonly changed: ReadonlySet<string>;
};

export type SheetObject = {
  readonly objectTypeId: ObjectTypeId;
  readonly singular: string;
  readonly plural: string;
};

export type SheetPair = Pair & {
  readonly key: string;
  /** Plural names in the reader's language. */
  readonly from: string;
  readonly to: string;
  readonly fromSingular: string;
  readonly toSingular: string;
  /** Ready for `matchesWords`: every name and id of both objects. */
  readonly search: string;
  /** Any label first. */
  readonly rows: readonly SheetRow[];
};

export type SheetRow = {
  readonly key: LimitKey;
  /** "Any label", or the label's own name. */
  readonly label: string;
  readonly isAnyLabel: boolean;
  /** Two ids of one limit have one row: both directions are the same then. */
  readonly typeIds: readonly number[];
  readonly category: AssociationCategory;
  readonly limit: Limit;
  readonly search: string;
};

export type UnplacedSheetRow = {
  readonly key: string;
  /** What is known of the two objects; `null` = nothing. */
  readonly ends: { readonly from: string; readonly to: string } | null;
  readonly label: string;
  readonly isAnyLabel: boolean;
  readonly typeId: number;
  readonly category: AssociationCategory;
  readonly limit: Limit;
  readonly search: string;
};

/** @param anyLabel what the unlabeled type is called in the reader's language */
export function unpackLimits(packed: PackedLimits, anyLabel: string): LimitsSheet {
  const objects = new Map(packed.objects.map((object) => [object.objectTypeId, object]));
  return {
    readAt: packed.readAt,
    scope: packed.scope,
    changed: new Set(packed.changed),
    objects: packed.objects,
    pairs: packed.pairs.map((pair) => unpackPair(pair, objects, anyLabel)),
    unplaced: packed.unplaced.map((row) => ({
      ...row,
      key: associationKey(row),
      label: row.label ?? anyLabel,
      isAnyLabel: row.label === null,
      search: searchText([
        row.ends?.from ?? '',
        row.ends?.to ?? '',
        row.label ?? anyLabel,
        String(row.typeId),
      ]),
    })),
  };
}

function unpackPair(
  { fromObjectTypeId, toObjectTypeId, rows }: PackedPair,
  objects: ReadonlyMap<ObjectTypeId, PackedObject>,
  anyLabel: string,
): SheetPair {
  const pair = { fromObjectTypeId, toObjectTypeId };
  const from = objects.get(fromObjectTypeId);
  const to = objects.get(toObjectTypeId);
  return {
    ...pair,
    key: pairKey(pair),
    from: from?.plural ?? fromObjectTypeId,
    to: to?.plural ?? toObjectTypeId,
    fromSingular: from?.singular ?? fromObjectTypeId,
    toSingular: to?.singular ?? toObjectTypeId,
    search: searchText(
      [from, to].flatMap((end) =>
        end ? [end.objectTypeId, end.singular, end.plural, end.otherNames] : [],
      ),
    ),
    rows: rows.map((row) => unpackRow(row, pair, anyLabel)),
  };
}

function unpackRow(
  { label, typeIds, category, limit, otherNames = '' }: PackedRow,
  pair: Pair,
  anyLabel: string,
): SheetRow {
  const name = label ?? anyLabel;
  return {
    key: limitKey({ ...pair, category, typeId: typeIds[0] ?? 0 }),
    label: name,
    isAnyLabel: label === null,
    typeIds,
    category,
    limit,
    search: searchText([name, otherNames, ...typeIds.map(String)]),
  };
}
