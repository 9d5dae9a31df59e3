import type { I18n } from '@/lib/i18n/i18n';
import type { RowView } from '@/lib/submissions/submission-view';
import { DataTable } from '../ui/data-table';
import type { DisplayNames } from './display-names';
import { resultsColumns } from './results-columns';
import { hasNote, RowNote } from './row-note';

type ResultsTableProps = {
  readonly i18n: I18n;
  readonly names: DisplayNames;
  readonly phase: 'running' | 'ended';
  readonly rows: readonly RowView[];
  /** Rows that ended while the person looks on. */
  readonly isNews: (row: RowView) => boolean;
};

/** Per association type: what was there, what was asked, what HubSpot enforces, and the proof. */
export function ResultsTable({ i18n, names, phase, rows, isNews }: ResultsTableProps) {
  return (
    <DataTable
      caption={i18n.t('submission.results')}
      columns={resultsColumns({ i18n, names, phase })}
      rows={rows}
      rowKey={(row) => row.rowNumber}
      rowClassName={(row) => (isNews(row) ? 'animate-flash' : undefined)}
      note={(row) => (hasNote(row) ? <RowNote i18n={i18n} row={row} /> : null)}
      empty={i18n.t('submission.noRows')}
    />
  );
}
