import { memo, useMemo, type ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import type { RowView } from '@/lib/submissions/submission-view';
import { DataTable } from '../ui/data-table';
import { VirtualTable } from '../ui/virtual-table';
import type { DisplayNames } from './display-names';
import { resultsColumns, rowAnchor } from './results-columns';
import { hasNote, RowNote } from './row-note';

/** Beyond, only the rows in view are in the page. */
export const WHOLE_ROWS_MAX = 200;

type ResultsTableProps = {
  readonly i18n: I18n;
  readonly names: DisplayNames;
  readonly phase: 'running' | 'ended';
  readonly rows: readonly RowView[];
  /** Rows that ended while the person looks on. */
  readonly isNews: (row: RowView) => boolean;
  /** What a person has to decide about a row. */
  readonly decision: (row: RowView) => ReactNode;
};

/** Per association type: what was there, what was asked, what HubSpot enforces, and the proof. */
export const ResultsTable = memo(function ResultsTable(props: ResultsTableProps) {
  const { i18n, names, phase, rows, isNews, decision } = props;
  const columns = useMemo(() => resultsColumns({ i18n, names, phase }), [i18n, names, phase]);
  const table = {
    caption: i18n.t('submission.results'),
    columns,
    rows,
    rowKey: (row: RowView) => row.rowNumber,
    rowClassName: (row: RowView) => (isNews(row) ? 'animate-flash' : undefined),
    note: (row: RowView) =>
      hasNote(row) ? <RowNote i18n={i18n} row={row} decision={decision(row)} /> : null,
  };
  return rows.length > WHOLE_ROWS_MAX ? (
    <VirtualTable {...table} anchor={rowAnchor} />
  ) : (
    <DataTable {...table} empty={i18n.t('submission.noRows')} />
  );
});
