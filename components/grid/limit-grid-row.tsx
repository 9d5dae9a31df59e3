'use client';

import Link from 'next/link';
import { memo } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { ChangeMark } from '../ui/change-mark';
import { classNames } from '../ui/class-names';
import { fixedWords } from './fixed-words';
import { limitCellName, sayRow, sayWanted } from './cell-name';
import { LIMIT_COLUMN, NOTE_COLUMN } from './grid-columns';
import type { GridRow } from './grid-row';
import { LimitGridNote } from './limit-grid-note';

type Columns = { readonly first: number; readonly last: number };

export type LimitGridRowProps = {
  readonly i18n: I18n;
  readonly row: GridRow;
  /** Counted from 0. */
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly start: number;
  readonly gridId: string;
  /** Of its pair: below the first, the pair is said again more quietly. */
  readonly place: 'first' | 'below';
  /** The one cell that Tab reaches, if it is in this row. */
  readonly activeColumn: number | null;
  readonly selected: Columns | null;
  /** What the editor begins with; `null` where the row is not edited. */
  readonly editText: string | null;
};

/** One row with what is wrong with it. The grid has all handlers: a row only shows. */
export const LimitGridRow = memo(function LimitGridRow(props: LimitGridRowProps) {
  const { i18n, row, index, start, activeColumn, selected, editText } = props;
  const { t } = i18n;
  const noteId = row.issues.length > 0 ? `${props.gridId}-note-${index}` : undefined;
  const isInvalid = row.kind === 'problem';
  const sentence = row.isUnknown ? null : sayRow(i18n, row);
  const cell = (column: number) => ({
    role: 'gridcell',
    'data-c': column,
    'aria-colindex': column + 1,
    'aria-selected':
      selected !== null && column >= selected.first && column <= selected.last ? true : undefined,
    tabIndex: column === activeColumn ? 0 : -1,
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className="grid-row"
      style={{ transform: `translateY(${start}px)` }}
    >
      <div {...cell(0)} className="mark">
        <ChangeMark mark={row.kind} label={fixedWords(i18n, `changeKinds.${row.kind}`)} />
      </div>
      <div {...cell(1)} className={classNames('pair', props.place === 'below' && 'quiet')}>
        {row.pageIn === null ? (
          <PairLine from={row.from} to={row.to} />
        ) : (
          <Link
            href={`/p/${row.pageIn}/pairs/${row.ref.fromObjectTypeId}/${row.ref.toObjectTypeId}`}
            prefetch={false}
            tabIndex={-1}
            className="hover:underline"
          >
            <PairLine from={row.from} to={row.to} />
          </Link>
        )}
      </div>
      <div {...cell(2)} className="type end text-text-2">
        {row.typeIds.join(', ')}
      </div>
      <div {...cell(3)} role="rowheader" className="label">
        <span className={row.isAnyLabel ? 'text-text-2' : undefined}>
          {row.label}
          {row.typeIds.length > 1 ? (
            <span className="ms-2 text-meta text-text-3">
              {fixedWords(i18n, 'grid.sameBothWays')}
            </span>
          ) : null}
        </span>
        {sentence === null ? null : (
          <span className="sentence" title={sentence}>
            {sentence}
          </span>
        )}
      </div>
      <div {...cell(4)} data-label={fixedWords(i18n, 'grid.inHubSpot')} className="held end">
        <LimitValue i18n={i18n} limit={row.limit} />
      </div>
      <div
        {...cell(LIMIT_COLUMN)}
        aria-label={limitCellName(i18n, row)}
        aria-invalid={isInvalid ? true : undefined}
        aria-describedby={noteId}
        className={classNames('limit end', row.kind !== 'no_change' && 'font-semibold')}
      >
        {editText === null ? (
          <span className={row.wanted === 'many' ? 'text-text-2' : undefined}>
            {sayWanted(i18n, row.wanted)}
          </span>
        ) : (
          <input
            key="editor"
            defaultValue={editText}
            aria-label={t('grid.editor', { label: row.label })}
            aria-describedby={noteId}
            inputMode="numeric"
            autoComplete="off"
            className="editor"
          />
        )}
      </div>
      {noteId === undefined ? null : (
        <div id={noteId} role="gridcell" aria-colindex={NOTE_COLUMN + 1} className="note">
          <LimitGridNote
            i18n={i18n}
            issues={row.issues}
            fixes={activeColumn === null ? 'out_of_reach' : 'in_reach'}
          />
        </div>
      )}
    </div>
  );
});
