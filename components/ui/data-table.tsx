import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TABLE_ROLES } from './table-roles';

export type Column<Row> = {
  readonly id: string;
  /** Also said beside the value where the table is too narrow for columns. */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and dates stand at the end. */
  readonly align?: 'start' | 'end';
  /**
   * `row-header` names its row. `mark` hangs in the page's gutter and comes first. `action` has a
   * header that is only heard.
   */
  readonly role?: 'row-header' | 'mark' | 'action';
  /** For the cells and the head: `max-sm:hidden` leaves a column out on a phone. */
  readonly className?: string;
};

export type DataTableProps<Row> = {
  /** The table's name for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** What stands in place of the rows when there are none; the head stays. */
  readonly empty: ReactNode;
  /** Neighbours of one group stand below one header. */
  readonly group?: {
    readonly key: (row: Row) => string;
    /** `null` where the neighbours go on with a group that was named before. */
    readonly header: (row: Row) => ReactNode;
  };
  /** Below its row: a problem and its fix. */
  readonly note?: (row: Row) => ReactNode;
  readonly rowClassName?: (row: Row) => string | undefined;
  /** The rows are a part of more: whole groups, with the height of those before and after. */
  readonly part?: TablePart;
};

export type TablePart = {
  /** Pixels. */
  readonly before: number;
  readonly after: number;
  /** Counted from 0 among all groups. */
  readonly firstGroup: number;
  readonly measure: (group: HTMLElement | null) => void;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, empty } = props;
  return (
    <div className="ledger-frame">
      <table {...TABLE_ROLES.table} aria-label={caption} className="ledger">
        <thead {...TABLE_ROLES.rowgroup}>
          <tr {...TABLE_ROLES.row}>
            {columns.map((column) => (
              <ColumnHeader key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        {rows.length === 0 ? (
          <tbody {...TABLE_ROLES.rowgroup}>
            <tr {...TABLE_ROLES.row}>
              <WideCell columns={columns} className="text-body text-text-2">
                <div className="py-4">{empty}</div>
              </WideCell>
            </tr>
          </tbody>
        ) : (
          <>
            {props.part ? <Spacer height={props.part.before} /> : null}
            {groupsOf(rows, props.group?.key).map((group, index) => (
              <RowGroup key={group.key} table={props} rows={group.rows} index={index} />
            ))}
            {props.part ? <Spacer height={props.part.after} /> : null}
          </>
        )}
      </table>
    </div>
  );
}

export function ColumnHeader<Row>({ column }: { readonly column: Column<Row> }) {
  const { role, align, header, className } = column;
  const look = classNames(align === 'end' && 'end', role === 'mark' && 'mark', className);
  return (
    <th {...TABLE_ROLES.columnheader} scope="col" className={look}>
      {role === 'mark' || role === 'action' ? <span className="sr-only">{header}</span> : header}
    </th>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tbody aria-hidden>
      <tr>
        <td style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}

function RowGroup<Row>({
  table,
  rows,
  index,
}: {
  readonly table: DataTableProps<Row>;
  readonly rows: readonly Row[];
  readonly index: number;
}) {
  const [first] = rows;
  const header = table.group && first !== undefined ? table.group.header(first) : null;
  return (
    <tbody
      {...TABLE_ROLES.rowgroup}
      ref={table.part?.measure}
      data-index={table.part ? table.part.firstGroup + index : undefined}
    >
      {header === null ? null : (
        <tr {...TABLE_ROLES.row}>
          <LeadingMark columns={table.columns} />
          <th {...TABLE_ROLES.rowheader} scope="rowgroup" colSpan={countWide(table.columns)}>
            {header}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <TableRow key={table.rowKey(row)} table={table} row={row} />
      ))}
    </tbody>
  );
}

export function TableRow<Row>({
  table,
  row,
  rowIndex,
}: {
  readonly table: Pick<DataTableProps<Row>, 'columns' | 'note' | 'rowClassName'>;
  readonly row: Row;
  /** From 1, the head's row included, where not all rows are in the page. */
  readonly rowIndex?: number;
}) {
  const note = table.note?.(row) ?? null;
  return (
    <Fragment>
      <tr
        {...TABLE_ROLES.row}
        aria-rowindex={rowIndex}
        className={classNames(note !== null && 'has-note', table.rowClassName?.(row))}
      >
        {table.columns.map((column) => (
          <Cell key={column.id} column={column} row={row} />
        ))}
      </tr>
      {note === null ? null : (
        <tr {...TABLE_ROLES.row} className="note">
          <WideCell columns={table.columns}>{note}</WideCell>
        </tr>
      )}
    </Fragment>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { role, align, header, className } = column;
  const content = column.cell(row);
  if (role === 'row-header')
    return (
      <th {...TABLE_ROLES.rowheader} scope="row" className={className}>
        {content}
      </th>
    );
  const isSilent = role === 'mark' || role === 'action';
  return (
    <td
      {...TABLE_ROLES.cell}
      data-label={isSilent ? undefined : header}
      className={classNames(align === 'end' && 'end', role === 'mark' && 'mark', className)}
    >
      {isSilent || content === null ? content : <div>{content}</div>}
    </td>
  );
}

function WideCell<Row>({
  columns,
  className,
  children,
}: {
  readonly columns: readonly Column<Row>[];
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <LeadingMark columns={columns} />
      <td {...TABLE_ROLES.cell} colSpan={countWide(columns)} className={className}>
        {children}
      </td>
    </>
  );
}

function LeadingMark<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return hasMark(columns) ? <td {...TABLE_ROLES.cell} className="mark" /> : null;
}

function hasMark<Row>(columns: readonly Column<Row>[]): boolean {
  return columns[0]?.role === 'mark';
}

function countWide<Row>(columns: readonly Column<Row>[]): number {
  return columns.length - (hasMark(columns) ? 1 : 0);
}

type Group<Row> = { readonly key: string; readonly rows: readonly Row[] };

function groupsOf<Row>(
  rows: readonly Row[],
  keyOf: ((row: Row) => string) | undefined,
): readonly Group<Row>[] {
  if (!keyOf) return [{ key: '', rows }];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => ({ key, rows: members }));
}
