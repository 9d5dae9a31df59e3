import { useId } from 'react';
import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { GRID_COLUMNS, LIMIT_COLUMN, columnName } from './grid-columns';
import type { GridRow } from './grid-row';
import { LimitGridHead } from './limit-grid-head';
import { LimitGridRow } from './limit-grid-row';
import { isFirstOfPair } from './grid-find';
import { StillTools } from './still-tools';

type StillGridProps = {
  readonly i18n: I18n;
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly empty: ReactNode;
};

/** The row of buttons above a grid: its height is kept for them. */
export const GRID_TOOLS_LOOK =
  'flex min-h-10 flex-wrap items-start justify-end gap-2 pb-2 pointer-coarse:min-h-13 print:hidden';

/** Enough to read: the grid that can be edited takes its place as soon as somebody reaches for it. */
const SHOWN_MAX = 150;

/** The same grid before it can be edited: it is there at once, and without scripts. */
export function StillGrid({ i18n, name, rows, empty }: StillGridProps) {
  const gridId = useId();
  return (
    <>
      <div className={GRID_TOOLS_LOOK}>
        <StillTools i18n={i18n} />
      </div>
      <div
        role="grid"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        aria-colcount={GRID_COLUMNS.length + 1}
        className="limit-grid"
      >
        <LimitGridHead
          names={GRID_COLUMNS.map((column) => columnName(i18n, column))}
          problem={i18n.t('grid.problem')}
        />
        <div role="rowgroup" className="grid-rows still">
          {rows.length === 0 ? (
            <div role="row" aria-rowindex={2} className="grid-empty">
              <div role="gridcell" aria-colspan={GRID_COLUMNS.length + 1}>
                {empty}
              </div>
            </div>
          ) : null}
          {rows.slice(0, SHOWN_MAX).map((row, index) => (
            <LimitGridRow
              key={row.key}
              i18n={i18n}
              row={row}
              index={index}
              start={0}
              gridId={gridId}
              place={isFirstOfPair(rows, index) ? 'first' : 'below'}
              activeColumn={index === 0 ? LIMIT_COLUMN : null}
              selected={null}
              editText={null}
            />
          ))}
        </div>
      </div>
    </>
  );
}
