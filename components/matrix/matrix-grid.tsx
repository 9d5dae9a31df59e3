'use client';

import { memo, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Pair } from '@/lib/limits/limit';
import './matrix.css';
import type { MatrixModel } from './matrix-model';
import { MatrixRow } from './matrix-row';
import { moveCell } from './move-cell';
import type { CellPosition } from './move-cell';

type MatrixGridProps = {
  readonly hubId: number;
  readonly model: MatrixModel;
  /** The cell that Tab comes to. */
  readonly active: CellPosition;
  /** Where the pointer or the focus is. */
  readonly crossed: CellPosition | null;
  readonly onActive: (position: CellPosition) => void;
  readonly onCrossed: (position: CellPosition | null) => void;
  readonly onOpen: (pair: Pair) => void;
};

/** More objects than this have their names from below to above, in narrow columns. */
const WIDE_COLUMNS_MAX = 12;

/** One handler for each kind of event, however many cells there are. */
export function MatrixGrid(props: MatrixGridProps) {
  const { hubId, model, active, crossed, onActive, onCrossed, onOpen } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const table = useRef<HTMLTableElement>(null);
  const { objects, rows } = model;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    const key = { name: event.key, isCorner: event.ctrlKey || event.metaKey };
    const next = moveCell(active, key, objects.length);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
    findCell(table.current, next)?.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const position = positionOf(target);
    if (position === null) return;
    onActive(position);
    onCrossed(position);
  };
  const onPointerOver = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') onCrossed(positionOf(target) ?? crossed);
  };
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const at = isPlain ? positionOf(link) : null;
    const from = at === null ? undefined : objects[at.row];
    const to = at === null ? undefined : objects[at.column];
    if (from === undefined || to === undefined) return;
    event.preventDefault();
    onOpen({ fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId });
  };

  return (
    <div className="matrix-scroll">
      <div className="matrix-plane" data-columns={isWide(model) ? 'wide' : 'narrow'}>
        <table
          ref={table}
          role="grid"
          aria-label={t('matrix.title')}
          aria-rowcount={objects.length + 1}
          aria-colcount={objects.length + 1}
          className="matrix"
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={({ relatedTarget }) => {
            if (positionOf(relatedTarget) === null) onCrossed(null);
          }}
          onPointerOver={onPointerOver}
          onPointerLeave={() => {
            onCrossed(table.current?.contains(document.activeElement) === true ? active : null);
          }}
          onClick={onClick}
        >
          <MatrixHead
            objects={objects}
            corner={t('matrix.fromTo')}
            column={crossed?.column ?? -1}
          />
          <tbody>
            {rows.map((cells, row) => (
              <MatrixRow
                key={objects[row]?.objectTypeId}
                i18n={i18n}
                hubId={hubId}
                objects={objects}
                row={row}
                cells={cells}
                activeColumn={active.row === row ? active.column : null}
                isCrossed={crossed?.row === row}
              />
            ))}
          </tbody>
        </table>
        {crossed === null ? null : <Crosshair at={crossed} />}
      </div>
    </div>
  );
}

type MatrixHeadProps = {
  readonly objects: MatrixModel['objects'];
  readonly corner: string;
  readonly column: number;
};

const MatrixHead = memo(function MatrixHead({ objects, corner, column }: MatrixHeadProps) {
  return (
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col" className="matrix-corner">
          {corner}
        </th>
        {objects.map(({ objectTypeId, plural, isCustom }, position) => (
          <th
            key={objectTypeId}
            role="columnheader"
            scope="col"
            title={plural}
            data-crossed={position === column ? true : undefined}
            className="matrix-column"
          >
            <span>
              {plural}
              {isCustom ? '*' : null}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
});

/** A line along the row, one along the column, and a frame around the reverse of the pair. */
function Crosshair({ at: { row, column } }: { readonly at: CellPosition }) {
  return (
    <div aria-hidden className="matrix-crosshair">
      <div className="matrix-cross-row" style={{ insetBlockStart: below(row) }} />
      <div className="matrix-cross-column" style={{ insetInlineStart: beside(column) }} />
      {row === column ? null : (
        <div
          className="matrix-reverse"
          style={{ insetBlockStart: below(column), insetInlineStart: beside(row) }}
        />
      )}
    </div>
  );
}

function below(row: number): string {
  return `calc(var(--head-height) + ${row} * var(--cell-height))`;
}

function beside(column: number): string {
  return `calc(var(--head-width) + ${column} * var(--cell-width))`;
}

function isWide({ objects }: MatrixModel): boolean {
  return objects.length <= WIDE_COLUMNS_MAX;
}

function positionOf(target: EventTarget | null): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = cell?.dataset['at']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function findCell(table: HTMLTableElement | null, { row, column }: CellPosition) {
  return table?.querySelector<HTMLElement>(`[data-at="${row},${column}"]`);
}
