import { leaveAsIs } from './check-value';
import { firstOfEachLimit } from './draft-state';
import type { DraftState, SoundRow } from './draft-state';
import type { Fix, Issue } from './finding';
import { limitKey } from './limit';

/** Where one limit is asked for in more ways than this, choosing is not a matter of a click. */
const CHOICES_MAX = 10;

/** Rows that ask for two numbers where HubSpot has one. */
export function checkRepeats({ groups }: DraftState): readonly Issue[] {
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  return repeated.flatMap((group) => {
    const distinct = firstOfEachLimit(group);
    if (distinct.length < 2) return [];
    const keep = distinct.length > CHOICES_MAX ? [] : distinct.map((row) => keepRow(row, group));
    return distinct.map((row) => conflictOf(row, distinct, keep));
  });
}

function conflictOf(row: SoundRow, distinct: readonly SoundRow[], keep: readonly Fix[]): Issue {
  const others = distinct.slice(0, CHOICES_MAX).filter((other) => other.limit !== row.limit);
  const repeated = others.find((other) => limitKey(other) === limitKey(row));
  const other = repeated ?? others[0] ?? row;
  return {
    rowNumber: row.rowNumber,
    severity: 'problem',
    code: repeated ? 'duplicate_conflict' : 'mirror_conflict',
    params: { otherRowNumber: other.rowNumber, otherLimit: other.limit },
    fixes: keep.length > 0 ? keep : [leaveAsIs(row)],
  };
}

function keepRow({ rowNumber, limit }: SoundRow, group: readonly SoundRow[]): Fix {
  return {
    code: 'keep_row',
    params: { rowNumber, limit },
    edits: group
      .filter((other) => other.limit !== limit)
      .map((other) => ({ kind: 'drop', rowNumber: other.rowNumber })),
  };
}
