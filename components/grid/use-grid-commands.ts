'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import type { Fix } from '@/lib/limits/finding';
import { toCellText } from './cell-text';
import { fillDown, readBlock, spreadBlock, toClipboard } from './grid-clipboard';
import { LIMIT_COLUMN } from './grid-columns';
import { findPair, findProblem } from './grid-find';
import type { GridCommand } from './grid-keys';
import { all, move, only, rangeOf } from './grid-selection';
import type { GridRow, Wish } from './grid-row';
import type { GridSize, Selection } from './grid-selection';

export type GridEdits = {
  readonly onWish: (wishes: readonly Wish[]) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onFind: () => void;
  /** What was done, for a status line. */
  readonly onSay: (words: string) => void;
};

/** What is being edited: `text` is what the editor begins with. */
export type CellEdit = { readonly text: string; readonly begins: 'selected' | 'typed' };

export type GridState = { readonly selection: Selection; readonly edit: CellEdit | null };

type CommandsInput = GridEdits & {
  readonly rows: readonly GridRow[];
  readonly size: GridSize;
  readonly selection: Selection;
  /** Shows the state and puts the focus into it. */
  readonly show: (state: GridState, scroll: 'into_view' | 'stay') => void;
};

/** Everything that a key, the menu or the clipboard does. */
export function useGridCommands(input: CommandsInput) {
  const { rows, size, selection, show, onWish, onFix, onSay } = input;
  const { t } = useI18n();
  const { active } = selection;
  const range = rangeOf(selection);
  const row = rows[active.row];

  const goTo = (index: number | null, otherwise: string) => {
    if (index === null) onSay(otherwise);
    else show({ selection: only({ row: index, column: LIMIT_COLUMN }), edit: null }, 'into_view');
  };
  const wish = (wishes: readonly Wish[], words: string) => {
    if (wishes.length === 0) return;
    onWish(wishes);
    onSay(words);
  };
  const clear = () => {
    const chosen = rows.slice(range.firstRow, range.lastRow + 1);
    const changed = chosen.filter((each) => each.kind !== 'no_change' || each.limit === null);
    wish(
      changed.map((each) => ({ row: each, wanted: 'leave' })),
      t('grid.cleared', { count: changed.length }),
    );
  };
  const copied = () =>
    toClipboard(rows, range, {
      limitColumn: LIMIT_COLUMN,
      words: {
        head: (['from', 'to', 'category', 'typeId', 'label', 'limit'] as const).map((name) =>
          t(`grid.copy.${name}`),
        ),
        many: t('common.many'),
      },
    });
  const textOf = (of: GridRow) => toCellText(of.wanted, t('common.many'));
  const edit = (text: string | null) => {
    if (!row) return;
    const begin = only({ row: active.row, column: LIMIT_COLUMN });
    const shown = text ?? textOf(row);
    show(
      { selection: begin, edit: { text: shown, begins: text === null ? 'selected' : 'typed' } },
      'into_view',
    );
  };

  return {
    copied,
    clear,
    textOf,
    sayCopied: () => {
      onSay(t('grid.copied', { count: range.lastRow - range.firstRow + 1 }));
    },
    /** Whether it was a block of limits: anything else is for somebody else. */
    paste: (text: string): boolean => {
      const limits = readBlock(text);
      if (limits === null) return false;
      const wishes = spreadBlock(rows, range, limits);
      wish(wishes, t('grid.pasted', { count: wishes.length }));
      return true;
    },
    run: (command: GridCommand) => {
      switch (command.kind) {
        case 'move':
          show(
            { selection: move(selection, command.step, { size, hold: command.hold }), edit: null },
            'into_view',
          );
          break;
        case 'edit':
          edit(command.text);
          break;
        case 'problem':
          goTo(findProblem(rows, active.row, command.by), t('grid.noProblems'));
          break;
        case 'pair':
          goTo(findPair(rows, active.row, command.by), '');
          break;
        case 'clear':
          clear();
          break;
        case 'all':
          show({ selection: all(size, active), edit: null }, 'stay');
          break;
        case 'fill': {
          const wishes = fillDown(rows, range);
          wish(wishes, t('grid.filled', { count: wishes.length }));
          break;
        }
        case 'find':
          input.onFind();
          break;
        case 'first_fix': {
          const fix = row?.issues.flatMap(({ fixes }) => fixes)[0];
          if (fix) onFix(fix);
          break;
        }
      }
    },
  };
}
