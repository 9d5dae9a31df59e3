/** Counted from 0 among the rows and columns that are shown. */
export type Cell = { readonly row: number; readonly column: number };

export type Selection = {
  /** Where the focus is. */
  readonly active: Cell;
  /** The other corner of the range; the same cell where only one is selected. */
  readonly anchor: Cell;
};

export type GridSize = { readonly rows: number; readonly columns: number };

export type Range = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type Step =
  | { readonly kind: 'by'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'rowStart' | 'rowEnd' | 'gridStart' | 'gridEnd' };

export function only(cell: Cell): Selection {
  return { active: cell, anchor: cell };
}

export function rangeOf({ active, anchor }: Selection): Range {
  return {
    firstRow: Math.min(active.row, anchor.row),
    lastRow: Math.max(active.row, anchor.row),
    firstColumn: Math.min(active.column, anchor.column),
    lastColumn: Math.max(active.column, anchor.column),
  };
}

/** Rows may have gone since: the cell that is now in that place, or the last one. */
export function within({ active, anchor }: Selection, size: GridSize): Selection {
  return { active: clamp(active, size), anchor: clamp(anchor, size) };
}

/** @param hold whether the anchor stays, so that the range grows */
export function move(
  { active, anchor }: Selection,
  step: Step,
  { size, hold }: { readonly size: GridSize; readonly hold: boolean },
): Selection {
  const next = clamp(target(active, step, size), size);
  return { active: next, anchor: hold ? anchor : next };
}

export function all({ rows, columns }: GridSize, active: Cell): Selection {
  const isLast = active.row === rows - 1 && active.column === columns - 1;
  // The focus stays where it is if a corner can be the other end.
  if (isLast) return { active, anchor: { row: 0, column: 0 } };
  return { active: { row: 0, column: 0 }, anchor: { row: rows - 1, column: columns - 1 } };
}

function target(active: Cell, step: Step, { rows, columns }: GridSize): Cell {
  switch (step.kind) {
    case 'by':
      return { row: active.row + step.rows, column: active.column + step.columns };
    case 'rowStart':
      return { ...active, column: 0 };
    case 'rowEnd':
      return { ...active, column: columns - 1 };
    case 'gridStart':
      return { row: 0, column: 0 };
    case 'gridEnd':
      return { row: rows - 1, column: columns - 1 };
  }
}

function clamp({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
