'use client';

import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { GRID_COLUMNS, LIMIT_COLUMN, columnName } from './grid-columns';
import type { GridRow } from './grid-row';
import { only, within } from './grid-selection';
import type { Cell } from './grid-selection';
import { focusCell } from './focus-cell';
import { LimitGridBody } from './limit-grid-body';
import { LimitGridHead } from './limit-grid-head';
import { useGridCommands } from './use-grid-commands';
import type { GridEdits, GridState } from './use-grid-commands';
import { useGridHandlers } from './use-grid-handlers';

export type GridActions = Pick<
  ReturnType<typeof useGridCommands>,
  'run' | 'clear' | 'copied' | 'sayCopied'
>;

type LimitGridProps = GridEdits & {
  readonly name: string;
  readonly rows: readonly GridRow[];
  /** In place of rows, when there are none. */
  readonly empty: ReactNode;
  /** Above the grid: what it can be told to do. */
  readonly toolbar: (actions: GridActions) => ReactNode;
  /** Takes the focus there when it comes; `null` leaves the focus where it is. */
  readonly focusFirst: Cell | null;
};

const FIRST_CELL: Cell = { row: 0, column: LIMIT_COLUMN };

/** Limits to edit as in a spreadsheet. Its rows may be ten thousand; those in view are in the page. */
export function LimitGrid({ name, rows, empty, toolbar, focusFirst, ...edits }: LimitGridProps) {
  const i18n = useI18n();
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const focusWanted = useRef<'into_view' | 'stay' | null>(focusFirst && 'stay');
  const [state, setState] = useState<GridState>({
    selection: only(focusFirst ?? FIRST_CELL),
    edit: null,
  });
  const size = { rows: rows.length, columns: GRID_COLUMNS.length };
  const selection = within(state.selection, size);

  useLayoutEffect(() => {
    const wanted = focusWanted.current;
    focusWanted.current = null;
    if (wanted !== null) focusCell(grid.current, state, wanted);
  }, [state]);

  const show = (next: GridState, scroll: 'into_view' | 'stay') => {
    focusWanted.current = scroll;
    setState(next);
  };
  const commands = useGridCommands({ ...edits, rows, size, selection, show });
  const handlers = useGridHandlers({
    ...{ ...edits, rows, state, selection, commands, grid },
    show,
    select: setState,
  });
  return (
    <>
      {toolbar(commands)}
      <div
        ref={grid}
        role="grid"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        aria-colcount={GRID_COLUMNS.length + 1}
        aria-multiselectable
        className="limit-grid"
        {...handlers}
      >
        <LimitGridHead
          names={GRID_COLUMNS.map((column) => columnName(i18n, column))}
          problem={i18n.t('grid.problem')}
        />
        {rows.length === 0 ? (
          <div role="rowgroup" className="grid-rows">
            <div role="row" aria-rowindex={2} className="grid-empty">
              <div role="gridcell" aria-colspan={GRID_COLUMNS.length + 1}>
                {empty}
              </div>
            </div>
          </div>
        ) : (
          <LimitGridBody gridId={gridId} rows={rows} selection={selection} edit={state.edit} />
        )}
      </div>
    </>
  );
}
