import { memo } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { heatStep } from './heat-step';
import { isMarked } from './matrix-model';
import type { MatrixCellModel, MatrixRowModel } from './matrix-model';
import type { MatrixObject } from './matrix-sheet';
import { cellText, cellWords } from './cell-words';

type MatrixRowProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly objects: readonly MatrixObject[];
  readonly row: number;
  readonly cells: MatrixRowModel;
  /** Of the cell that Tab comes to, where it is in this row. */
  readonly activeColumn: number | null;
  readonly isCrossed: boolean;
};

/** One component a row: a step to the side renders one row anew, not the matrix. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { i18n, hubId, objects, row, cells, activeColumn, isCrossed } = props;
  const from = objects[row];
  if (from === undefined) return null;
  return (
    <tr role="row">
      <th
        role="rowheader"
        scope="row"
        title={from.plural}
        data-crossed={isCrossed ? true : undefined}
        className="matrix-row-header"
      >
        <span>
          {from.plural}
          {from.isCustom ? '*' : null}
        </span>
      </th>
      {cells.map((cell, column) => {
        const to = objects[column];
        if (to === undefined) return null;
        const focus = {
          'data-at': `${row},${column}`,
          tabIndex: column === activeColumn ? 0 : -1,
          'aria-label': cellWords(i18n, { from: from.plural, to: to.plural, cell }),
        };
        return (
          <td key={to.objectTypeId} role="gridcell">
            {cell === null ? (
              <span {...focus} role="img" className="matrix-cell" data-none />
            ) : (
              <a
                {...focus}
                {...cellLook(cell)}
                href={`/p/${hubId}/pairs/${from.objectTypeId}/${to.objectTypeId}`}
                className="matrix-cell"
              >
                {cellText(i18n, cell)}
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
});

function cellLook(cell: MatrixCellModel) {
  return {
    'data-heat': heatStep(cell.shown) ?? undefined,
    'data-many': cell.shown === 'many' ? true : undefined,
    'data-marked': isMarked(cell) ? true : undefined,
  };
}
