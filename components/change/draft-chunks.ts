import type { DraftRow } from '@/lib/limits/limit';
import { changedSpan } from './changed-span';

/** A part of a draft, kept on its own: an edit writes its part, not the whole. */
export type DraftChunk = {
  readonly chunk: number;
  /** None: the part is gone. */
  readonly rows: readonly DraftRow[];
};

const ROWS_IN_CHUNK = 256;

/** A row's part goes by its number, so that rows that come or go move no other one. */
function chunkOf({ rowNumber }: DraftRow): number {
  return Math.floor(rowNumber / ROWS_IN_CHUNK);
}

export function allChunks(rows: readonly DraftRow[]): readonly DraftChunk[] {
  return changedChunks([], rows);
}

/** The parts in which any row is another one than before. */
export function changedChunks(
  before: readonly DraftRow[],
  after: readonly DraftRow[],
): readonly DraftChunk[] {
  const { left, right } = changedSpan(before, after);
  const [gone, come] = [new Set(left), new Set(right)];
  const changed = [
    ...left.filter((row) => !come.has(row)),
    ...right.filter((row) => !gone.has(row)),
  ];
  const parts = new Map(changed.map((row) => [chunkOf(row), [] as DraftRow[]]));
  for (const row of after) parts.get(chunkOf(row))?.push(row);
  return [...parts].map(([chunk, rows]) => ({ chunk, rows }));
}
