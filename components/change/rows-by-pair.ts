import { pairKey } from '@/lib/limits/limit';
import type { DraftRow, PairKey } from '@/lib/limits/limit';
import { changedSpan } from './changed-span';

export type RowsByPair = ReadonlyMap<PairKey, readonly DraftRow[]>;

/**
 * The rows of each pair, by their numbers. After an edit, the pairs that it left alone have the same
 * lists as before, and only the others cost anything.
 */
export function createRowsByPair(): (rows: readonly DraftRow[]) => RowsByPair {
  let before: readonly DraftRow[] = [];
  let byPair: RowsByPair = new Map();
  return (rows) => {
    if (rows === before) return byPair;
    const { left, right } = changedSpan(before, rows);
    const gone = groupByPair(left);
    const come = groupByPair(right);
    const next = new Map(byPair);
    for (const key of new Set([...gone.keys(), ...come.keys()])) {
      const known = byPair.get(key) ?? [];
      const replaced = replaceRows(known, gone.get(key) ?? [], come.get(key) ?? []);
      if (replaced.length === 0) next.delete(key);
      else if (!isSameList(known, replaced)) next.set(key, replaced);
    }
    before = rows;
    byPair = next;
    return next;
  };
}

/** Rows of a pair mostly follow each other: the key of a run is made once. */
function groupByPair(rows: readonly DraftRow[]): ReadonlyMap<PairKey, readonly DraftRow[]> {
  const groups = new Map<PairKey, DraftRow[]>();
  let [before, run]: [DraftRow | null, DraftRow[]] = [null, []];
  for (const row of rows) {
    if (before === null || !isSamePair(before, row)) {
      const key = pairKey(row);
      run = groups.get(key) ?? [];
      groups.set(key, run);
    }
    run.push(row);
    before = row;
  }
  return groups;
}

function isSamePair(a: DraftRow, b: DraftRow): boolean {
  return a.fromObjectTypeId === b.fromObjectTypeId && a.toObjectTypeId === b.toObjectTypeId;
}

export function isSameList<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, position) => value === b[position]);
}

function replaceRows(
  known: readonly DraftRow[],
  gone: readonly DraftRow[],
  come: readonly DraftRow[],
): readonly DraftRow[] {
  const left = new Set(gone);
  const rows = [...known.filter((row) => !left.has(row)), ...come];
  return rows.sort((a, b) => a.rowNumber - b.rowNumber);
}
