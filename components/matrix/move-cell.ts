export type CellPosition = { readonly row: number; readonly column: number };

type Move = (position: CellPosition, last: number) => CellPosition;

const PAGE_ROWS = 10;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE_ROWS, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last }),
};

const CORNER_MOVES: Readonly<Record<string, Move>> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_, last) => ({ row: last, column: last }),
};

/**
 * Where a key leads in a square of `size`; `null` where it leads nowhere. At an edge it stays.
 *
 * @param isCorner Ctrl or ⌘ is held: Home and End go to the corners
 */
export function moveCell(
  position: CellPosition,
  key: { readonly name: string; readonly isCorner: boolean },
  size: number,
): CellPosition | null {
  const move = (key.isCorner ? CORNER_MOVES : MOVES)[key.name];
  if (move === undefined) return null;
  const last = size - 1;
  const { row, column } = move(position, last);
  return { row: within(row, last), column: within(column, last) };
}

function within(index: number, last: number): number {
  return Math.max(0, Math.min(last, index));
}
