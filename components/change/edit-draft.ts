import { applyEdits } from '@/lib/limits/apply-edits';
import { limitKey, pairKey, reversePair } from '@/lib/limits/limit';
import type { AssociationRef, DraftRow, Limit, LimitKey, Pair } from '@/lib/limits/limit';

export type EditedLimit = AssociationRef & {
  /** What HubSpot has. */
  readonly limit: Limit;
  /** Its own, and that of the mirrored type, which a draft may name instead. */
  readonly keys: readonly LimitKey[];
};

/** The draft with another wish for one limit. What HubSpot has already is no wish. */
export function setWanted(
  rows: readonly DraftRow[],
  edited: EditedLimit,
  wanted: number | 'many' | null,
): readonly DraftRow[] {
  const known = rows.filter(
    (row) => isSamePair(row, edited) && edited.keys.includes(limitKey(row)),
  );
  if (wanted === edited.limit) {
    return applyEdits(
      rows,
      known.map(({ rowNumber }) => ({ kind: 'drop', rowNumber })),
    );
  }
  if (known.length > 0) {
    return applyEdits(
      rows,
      known.map(({ rowNumber }) => ({ kind: 'replace', rowNumber, row: { limit: wanted } })),
    );
  }
  const { fromObjectTypeId, toObjectTypeId, category, typeId } = edited;
  return applyEdits(rows, [
    { kind: 'add', row: { fromObjectTypeId, toObjectTypeId, category, typeId, limit: wanted } },
  ]);
}

/** Told without making a text: a draft has ten thousand rows. */
function isSamePair(a: Pair, b: Pair): boolean {
  return a.fromObjectTypeId === b.fromObjectTypeId && a.toObjectTypeId === b.toObjectTypeId;
}

/** The draft without a pair, in both directions. */
export function dropPair(rows: readonly DraftRow[], pair: Pair): readonly DraftRow[] {
  const keys = [pairKey(pair), pairKey(reversePair(pair))];
  return rows.filter((row) => !keys.includes(pairKey(row)));
}

/** Each pair once, whichever its directions; as first met. */
export function pairsOf(rows: Iterable<Pair>): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { fromObjectTypeId, toObjectTypeId } of rows) {
    const pair = { fromObjectTypeId, toObjectTypeId };
    if (!pairs.has(pairKey(reversePair(pair)))) pairs.set(pairKey(pair), pair);
  }
  return [...pairs.values()];
}
