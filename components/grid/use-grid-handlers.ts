'use client';

import type { ClipboardEvent, FocusEvent, KeyboardEvent, PointerEvent, RefObject } from 'react';
import { readCellText } from './cell-text';
import { LIMIT_COLUMN } from './grid-columns';
import { gridCommand } from './grid-keys';
import type { GridRow } from './grid-row';
import { only } from './grid-selection';
import type { Cell, Selection } from './grid-selection';
import { focusCell } from './focus-cell';
import type { GridEdits, GridState, useGridCommands } from './use-grid-commands';

type HandlersInput = Pick<GridEdits, 'onWish' | 'onFix'> & {
  readonly rows: readonly GridRow[];
  readonly state: GridState;
  readonly selection: Selection;
  readonly commands: ReturnType<typeof useGridCommands>;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly show: (state: GridState, scroll: 'into_view' | 'stay') => void;
  readonly select: (state: GridState) => void;
};

/** Rows that a page of the window holds, less the bars. */
const BARS_PX = 200;

/** One handler a table and kind of event, whatever the number of rows. */
export function useGridHandlers(input: HandlersInput) {
  const { rows, state, selection, commands, grid, show, select, onWish, onFix } = input;
  const { active } = selection;

  const focusActive = () => {
    focusCell(grid.current, { selection, edit: null }, 'stay');
  };

  /** Whether it could be read. What is no limit stays in the editor, unless the person left. */
  const commit = (text: string, leaves: 'always' | 'if_read'): boolean => {
    const wanted = readCellText(text);
    if (wanted === null && leaves === 'if_read') return false;
    const row = rows[active.row];
    if (row && wanted !== row.wanted) onWish([{ row, wanted }]);
    return true;
  };

  const onEditorKey = (event: KeyboardEvent, editor: HTMLInputElement) => {
    const down = { Enter: 1, Tab: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      show({ selection, edit: null }, 'stay');
    } else if (down !== undefined && !event.nativeEvent.isComposing) {
      const isPreview = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isPreview) event.preventDefault();
      if (!commit(editor.value, 'if_read')) {
        editor.setAttribute('aria-invalid', 'true');
        editor.select();
        return;
      }
      const isBack = event.shiftKey && event.key !== 'ArrowDown';
      const rowsBy = isPreview ? 0 : isBack ? -1 : down;
      commands.run({ kind: 'move', hold: false, step: { kind: 'by', rows: rowsBy, columns: 0 } });
    }
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof HTMLInputElement) {
        onEditorKey(event, target);
        return;
      }
      if (target instanceof HTMLButtonElement) {
        if (['Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
          event.preventDefault();
          focusActive();
        }
        return;
      }
      if (cellOf(target) === null) return;
      const link = event.key === 'Enter' && target instanceof Element && target.querySelector('a');
      if (link instanceof HTMLAnchorElement) {
        event.preventDefault();
        link.click();
        return;
      }
      // How high a row is makes the browser lay out the page: only where it is asked for.
      const page = event.key.startsWith('Page') ? pageRows(grid.current) : 1;
      const command = gridCommand(event.nativeEvent, page);
      if (command === null) return;
      event.preventDefault();
      commands.run(command);
    },
    /** A screen reader can put the focus anywhere. */
    onFocus: ({ target }: FocusEvent) => {
      const cell = target.hasAttribute('data-c') ? cellOf(target) : null;
      if (cell === null || state.edit !== null) return;
      const isActive = cell.row === active.row && cell.column === active.column;
      if (!isActive) select({ selection: only(cell), edit: null });
    },
    onBlur: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLInputElement) || state.edit === null) return;
      commit(target.value, 'always');
      select({ selection, edit: null });
    },
    onPointerDown: (event: PointerEvent) => {
      const cell = cellOf(event.target);
      if (cell === null || event.button !== 0 || event.target instanceof HTMLInputElement) return;
      const isAgain = cell.row === active.row && cell.column === active.column;
      if (cell.column === LIMIT_COLUMN && (event.pointerType === 'touch' || isAgain)) {
        event.preventDefault();
        edit(cell);
      } else
        select({
          selection: event.shiftKey ? { ...selection, active: cell } : only(cell),
          edit: null,
        });
    },
    onPointerOver: (event: PointerEvent) => {
      const cell = cellOf(event.target);
      const isDrag = event.buttons === 1 && event.pointerType === 'mouse' && state.edit === null;
      if (isDrag && cell !== null && grid.current?.contains(document.activeElement)) {
        select({ selection: { ...selection, active: cell }, edit: null });
      }
    },
    onDoubleClick: ({ target }: { readonly target: EventTarget }) => {
      const cell = cellOf(target);
      if (cell !== null && state.edit === null) edit(cell);
    },
    onClick: ({ target }: { readonly target: EventTarget }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const index = Number(button?.closest<HTMLElement>('[data-index]')?.dataset['index']);
      const issue = rows[index]?.issues[Number(button?.dataset['issue'])];
      const fix = issue?.fixes[Number(button?.dataset['fix'])];
      if (!fix) return;
      onFix(fix);
      // The pressed button goes with its problem.
      show({ selection: only({ row: index, column: LIMIT_COLUMN }), edit: null }, 'stay');
    },
    onCopy: (event: ClipboardEvent) => {
      if (copy(event)) commands.sayCopied();
    },
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) commands.clear();
    },
    onPaste: (event: ClipboardEvent) => {
      if (cellOf(event.target) === null || event.target instanceof HTMLInputElement) return;
      if (commands.paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
    },
  };

  function edit(cell: Cell): void {
    const row = rows[cell.row];
    if (!row) return;
    const begin = only({ row: cell.row, column: LIMIT_COLUMN });
    show(
      { selection: begin, edit: { text: commands.textOf(row), begins: 'selected' } },
      'into_view',
    );
  }

  function copy(event: ClipboardEvent): boolean {
    if (cellOf(event.target) === null || event.target instanceof HTMLInputElement) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', commands.copied());
    return true;
  }
}

function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-c]');
  const row = cell?.closest<HTMLElement>('[data-index]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset['index']), column: Number(cell.dataset['c']) };
}

function pageRows(grid: HTMLElement | null): number {
  const rowPx = grid?.querySelector('[data-index]')?.getBoundingClientRect().height ?? 1;
  return Math.max(1, Math.floor((window.innerHeight - BARS_PX) / rowPx));
}
