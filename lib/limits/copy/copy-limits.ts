import type { CatalogueIndex } from '../catalogue-index';
import { limitKey } from '../limit';
import type { AssociationRef, ConfigurationRow, Limit, LimitKey } from '../limit';
import type { NewDraftRow } from '../merge-draft';
import type { PlacedRow } from '../place-rows';
import { matchObject } from './match-objects';
import { matchType } from './match-type';

export const COPY_MODES = ['add_and_change', 'also_remove'] as const;
export type CopyMode = (typeof COPY_MODES)[number];

export const UNMATCHED_REASONS = [
  /** The target has no such custom object. */
  'object_missing',
  'object_ambiguous',
  /** The target has no such label in that direction. */
  'label_missing',
  'label_ambiguous',
  /** Nobody knows which pair the limit belongs to. */
  'unplaced',
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

export type PortalLimits = {
  readonly index: CatalogueIndex;
  readonly placed: readonly PlacedRow[];
  readonly unplaced: readonly ConfigurationRow[];
};

export type UnmatchedLimit = {
  readonly reason: UnmatchedReason;
  /** As the source has it; `null` where it could not be placed. */
  readonly source: PlacedRow | null;
  readonly row: ConfigurationRow;
};

export type CopiedLimits = {
  /** What the target's draft has to say to become like the source. */
  readonly rows: readonly NewDraftRow[];
  /** Limits of the source that the target has already. */
  readonly unchanged: number;
  readonly unmatched: readonly UnmatchedLimit[];
};

/** The draft that gives `target` the limits of `source`. Nothing is guessed: what has no match is listed. */
export function copyLimits({
  source,
  target,
  mode,
}: {
  readonly source: PortalLimits;
  readonly target: PortalLimits;
  readonly mode: CopyMode;
}): CopiedLimits {
  const held = new Map(target.placed.map((row): [LimitKey, PlacedRow] => [limitKey(row), row]));
  const wanted = new Map<LimitKey, AssociationRef & { readonly limit: Limit }>();
  const unmatched: UnmatchedLimit[] = source.unplaced
    .filter(({ limit }) => limit !== 'many')
    .map((row) => ({ reason: 'unplaced', source: null, row }));
  for (const row of source.placed) {
    if (row.limit === 'many') continue;
    const found = matchRow(source.index, target.index, row);
    if (typeof found === 'string') unmatched.push({ reason: found, source: row, row });
    else wanted.set(limitKey(found), { ...found, limit: row.limit });
  }
  const set = [...wanted].filter(([key, { limit }]) => limitOf(held, key) !== limit);
  const removed = mode === 'also_remove' ? lackedBySource(target, wanted) : [];
  return {
    rows: [...set.map(([, row]) => row), ...removed].map(toDraftRow),
    unchanged: wanted.size - set.length,
    unmatched,
  };
}

function matchRow(
  source: CatalogueIndex,
  target: CatalogueIndex,
  row: PlacedRow,
): AssociationRef | UnmatchedReason {
  const ends = [row.fromObjectTypeId, row.toObjectTypeId].map((id) =>
    matchObject(target, source.objectTypesById.get(id), id),
  );
  const [from, to] = ends;
  if (from?.kind !== 'one' || to?.kind !== 'one') {
    return ends.some(({ kind }) => kind === 'several') ? 'object_ambiguous' : 'object_missing';
  }
  const pair = {
    fromObjectTypeId: from.objectType.objectTypeId,
    toObjectTypeId: to.objectType.objectTypeId,
  };
  const match = matchType(target, row, pair);
  if (match.kind === 'one') return match.type;
  return match.kind === 'none' ? 'label_missing' : 'label_ambiguous';
}

/** Limits of the target that the source has not; of two mirrored ids, the one that leads. */
function lackedBySource(
  { placed, index }: PortalLimits,
  wanted: ReadonlyMap<LimitKey, unknown>,
): readonly (AssociationRef & { readonly limit: Limit })[] {
  return placed
    .filter((row) => {
      const leading = index.leadingTypes.get(limitKey(row));
      return row.limit !== 'many' && leading === undefined && !wanted.has(limitKey(row));
    })
    .map((row) => ({ ...row, limit: 'many' as const }));
}

function limitOf(held: ReadonlyMap<LimitKey, PlacedRow>, key: LimitKey): Limit {
  return held.get(key)?.limit ?? 'many';
}

function toDraftRow(row: AssociationRef & { readonly limit: Limit }): NewDraftRow {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, limit } = row;
  return { fromObjectTypeId, toObjectTypeId, category, typeId, limit };
}
