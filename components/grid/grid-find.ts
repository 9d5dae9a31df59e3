import { pairKey } from '@/lib/limits/limit';
import { isProblem } from './grid-row';
import type { GridRow } from './grid-row';

/** The next row with a problem from here, round the end; `null` where there is none. */
export function findProblem(rows: readonly GridRow[], from: number, by: 1 | -1): number | null {
  for (let count = 1; count <= rows.length; count += 1) {
    const index = (from + by * count + rows.length * 2) % rows.length;
    const row = rows[index];
    if (row && isProblem(row)) return index;
  }
  return null;
}

/** The first row of the next pair, or of this one and then the one before; `null` at the ends. */
export function findPair(rows: readonly GridRow[], from: number, by: 1 | -1): number | null {
  const pairAt = (index: number) => {
    const row = rows[index];
    return row && pairKey(row.ref);
  };
  if (by === 1) {
    let index = from;
    while (index < rows.length && pairAt(index) === pairAt(from)) index += 1;
    return index < rows.length ? index : null;
  }
  const start = firstOfPair(from, pairAt);
  if (start < from) return start;
  return start === 0 ? null : firstOfPair(start - 1, pairAt);
}

function firstOfPair(from: number, pairAt: (index: number) => string | undefined): number {
  let index = from;
  while (index > 0 && pairAt(index - 1) === pairAt(from)) index -= 1;
  return index;
}

/** Whether the row above is of another pair. */
export function isFirstOfPair(rows: readonly GridRow[], index: number): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  return !row || !above || pairKey(above.ref) !== pairKey(row.ref);
}
