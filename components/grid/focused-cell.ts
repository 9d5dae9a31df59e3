import type { Cell } from './grid-selection';

/** The cell of a grid that has the focus now; `null` where the focus is elsewhere. */
export function focusedCell(): Cell | null {
  const cell = document.activeElement?.closest<HTMLElement>('[data-c]');
  const row = cell?.closest<HTMLElement>('[data-index]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset['index']), column: Number(cell.dataset['c']) };
}
