import type { GridRow } from './grid-row';

/** Where each row begins, in pixels from the first one's top; one more at the end for the last one's. */
export type RowOffsets = Float64Array;

/** Sums of fractions are not exact. */
const SAME_PX = 0.01;

/** Which rows are in the page: the first, and the one after the last. */
export type RowSpan = { readonly first: number; readonly end: number };

export function rowOffsets(
  rows: readonly GridRow[],
  heightOf: (row: GridRow) => number,
): RowOffsets {
  const offsets = new Float64Array(rows.length + 1);
  let top = 0;
  let index = 0;
  for (const row of rows) {
    offsets[index] = top;
    top += heightOf(row);
    index += 1;
  }
  offsets[rows.length] = top;
  return offsets;
}

type Made = {
  readonly rows: readonly GridRow[];
  readonly by: unknown;
  readonly offsets: RowOffsets;
};

/**
 * The same, once for all edits that leave heights alone: ten thousand heights are not looked up for
 * one row that is another one.
 *
 * @param by what heights go by; with another one, all are looked up
 */
export function createRowOffsets() {
  let before: Made | null = null;
  return (
    rows: readonly GridRow[],
    heightOf: (row: GridRow) => number,
    by: unknown,
  ): RowOffsets => {
    const offsets =
      before !== null && before.by === by && isAsHigh(before, rows, heightOf)
        ? before.offsets
        : rowOffsets(rows, heightOf);
    before = { rows, by, offsets };
    return offsets;
  };
}

function isAsHigh(
  { rows: before, offsets }: Made,
  rows: readonly GridRow[],
  heightOf: (row: GridRow) => number,
): boolean {
  if (before.length !== rows.length) return false;
  return rows.every((row, index) => {
    if (row === before[index]) return true;
    const px = (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);
    return Math.abs(px - heightOf(row)) < SAME_PX;
  });
}

/** The row in which that pixel is; the first or the last one where it is outside. */
export function rowAt(offsets: RowOffsets, px: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What the window shows, in pixels from the first row's top. */
export type Seen = { readonly topPx: number; readonly bottomPx: number };

/** The rows that are seen, and as many more above and below. */
export function spanOf(offsets: RowOffsets, { topPx, bottomPx }: Seen, overscan: number): RowSpan {
  const rows = offsets.length - 1;
  const end = Math.min(rows, rowAt(offsets, bottomPx) + 1);
  return {
    first: Math.max(0, rowAt(offsets, topPx) - overscan),
    end: Math.min(rows, end + overscan),
  };
}

/** Whether all that is seen is in the page: a little scrolling changes nothing. */
export function covers(span: RowSpan, seen: RowSpan): boolean {
  return span.first <= seen.first && span.end >= seen.end;
}

/** The rows of a span, and the active one, wherever it is. */
export function rowIndexes(
  { first, end }: RowSpan,
  active: number,
  rows: number,
): readonly number[] {
  const last = Math.min(end, rows);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place);
  if (active < 0 || active >= rows || (active >= first && active < last)) return indexes;
  return active < first ? [active, ...indexes] : [...indexes, active];
}
