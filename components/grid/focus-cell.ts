import type { GridState } from './use-grid-commands';

/** Puts the focus into the active cell, or into its editor. The page's own paddings keep it in view. */
export function focusCell(
  grid: HTMLElement | null,
  { selection, edit }: GridState,
  scroll: 'into_view' | 'stay',
): void {
  const { row, column } = selection.active;
  const cell = grid?.querySelector<HTMLElement>(`[data-index="${row}"] > [data-c="${column}"]`);
  if (!cell) return;
  const editor = cell.querySelector('input');
  (editor ?? cell).focus({ preventScroll: true });
  if (scroll === 'into_view') cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (!editor || edit === null) return;
  if (edit.begins === 'selected') editor.select();
  else editor.setSelectionRange(editor.value.length, editor.value.length);
}
