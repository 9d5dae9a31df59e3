'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { ColumnHeader, TableRow, type DataTableProps } from './data-table';
import { TABLE_ROLES } from './table-roles';
import { useRowInAddress } from './use-row-in-address';

const ROW_HEIGHT_PX = 33;
const ROWS_BEYOND = 8;

type VirtualTableProps<Row> = Omit<DataTableProps<Row>, 'group' | 'empty'> & {
  /** The `id` that a row has in addresses. */
  readonly anchor?: (row: Row) => string;
};

/** A table of which only the rows in view are in the page; for those who count, it says how many. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { caption, columns, rows, rowKey, anchor } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the table grows and shrinks while a submission runs.
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const read = () => {
      setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
    initialRect: { width: 0, height: 1_000 },
    useFlushSync: false,
  });
  useRowInAddress({
    rows,
    anchor,
    scrollTo: (index) => {
      virtual.scrollToIndex(index, { align: 'center' });
    },
  });
  const shown = virtual.getVirtualItems();
  const before = (shown[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <div ref={frame} className="ledger-frame">
      <table
        {...TABLE_ROLES.table}
        aria-label={caption}
        aria-rowcount={rows.length + 1}
        className="ledger"
      >
        <thead {...TABLE_ROLES.rowgroup}>
          <tr {...TABLE_ROLES.row} aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHeader key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <Gap heightPx={before} />
        {shown.map(({ index }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <tbody
              {...TABLE_ROLES.rowgroup}
              key={rowKey(row)}
              ref={virtual.measureElement}
              data-index={index}
            >
              <TableRow table={props} row={row} rowIndex={index + 2} />
            </tbody>
          );
        })}
        <Gap heightPx={after} />
      </table>
    </div>
  );
}

/** The room of the rows that are not in the page. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td style={{ height: heightPx, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}
