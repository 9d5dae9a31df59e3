'use client';

import { useMemo, useRef } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isFirstOfPair } from './grid-find';
import type { GridRow } from './grid-row';
import { rangeOf } from './grid-selection';
import type { Selection } from './grid-selection';
import { LimitGridRow } from './limit-grid-row';
import type { CellEdit } from './use-grid-commands';
import { useRowWindow } from './use-row-window';

type LimitGridBodyProps = {
  readonly gridId: string;
  /** At least one. */
  readonly rows: readonly GridRow[];
  readonly selection: Selection;
  readonly edit: CellEdit | null;
};

/** The rows in view. Scrolling renders this part alone. */
export function LimitGridBody({ gridId, rows, selection, edit }: LimitGridBodyProps) {
  const i18n = useI18n();
  const body = useRef<HTMLDivElement>(null);
  const { active } = selection;
  const range = rangeOf(selection);
  const { indexes, startOf, totalPx } = useRowWindow(rows, active.row, body);
  const columns = useMemo(
    () => ({ first: range.firstColumn, last: range.lastColumn }),
    [range.firstColumn, range.lastColumn],
  );
  const isRange = range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn;
  return (
    <div ref={body} role="rowgroup" className="grid-rows" style={{ height: totalPx }}>
      {indexes.map((index) => {
        const row = rows[index];
        if (!row) return null;
        const isIn = isRange && index >= range.firstRow && index <= range.lastRow;
        return (
          <LimitGridRow
            key={row.key}
            i18n={i18n}
            row={row}
            index={index}
            start={startOf(index)}
            gridId={gridId}
            place={isFirstOfPair(rows, index) ? 'first' : 'below'}
            activeColumn={index === active.row ? active.column : null}
            selected={isIn ? columns : null}
            editText={index === active.row ? (edit?.text ?? null) : null}
          />
        );
      })}
    </div>
  );
}
