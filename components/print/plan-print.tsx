import type { I18n } from '@/lib/i18n/i18n';
import type { StoredPlanRow } from '@/lib/submissions/ports';
import { DataTable } from '../ui/data-table';
import { rowColumns } from './row-columns';
import type { PrintedRow } from './row-columns';

type PlanPrintProps = { readonly i18n: I18n; readonly rows: readonly StoredPlanRow[] };

/** What a plan changes, a line each. */
export function PlanPrint({ i18n, rows }: PlanPrintProps) {
  return (
    <DataTable<PrintedRow>
      caption={i18n.t('print.plan')}
      rows={rows.map((row) => ({ ...row, batchNumber: row.coveredBy === null ? 0 : null }))}
      rowKey={({ rowNumber }) => rowNumber}
      empty={i18n.t('submission.noRows')}
      columns={rowColumns<PrintedRow>(i18n)}
    />
  );
}
