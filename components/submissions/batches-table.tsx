import { memo } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import type { BatchView } from '@/lib/submissions/submission-view';
import { DataTable, type Column } from '../ui/data-table';
import { VirtualTable } from '../ui/virtual-table';
import { batchesColumns } from './batches-columns';
import { OPTIONAL_BATCH_COLUMNS, filledBatchColumns } from './batch-facts';
import type { DisplayNames } from './display-names';

/** Can be scrolled with the keyboard, too: not every browser lets one focus what scrolls. */
const SCROLL_REGION = { role: 'region', tabIndex: 0 } as const;

/** Beyond, only the batches in view are in the page. */
const WHOLE_BATCHES_MAX = 50;

type BatchesTableProps = {
  readonly i18n: I18n;
  readonly names: DisplayNames;
  readonly batches: readonly BatchView[];
};

/** The calls to HubSpot, with what it said of each. Scrolls sideways within itself. */
export const BatchesTable = memo(function BatchesTable({
  i18n,
  names,
  batches,
}: BatchesTableProps) {
  const filled = filledBatchColumns(batches);
  const isShown = ({ id }: Column<BatchView>) =>
    filled.has(id) || !OPTIONAL_BATCH_COLUMNS.some((column) => column === id);
  const table = {
    caption: i18n.t('submission.batches'),
    columns: batchesColumns(i18n, names).filter(isShown),
    rows: batches,
    rowKey: (batch: BatchView) => batch.batchNumber,
  };
  return (
    <div
      {...SCROLL_REGION}
      aria-label={i18n.t('submission.batchesRegion')}
      className="overflow-x-auto [&_thead_th]:static"
    >
      {batches.length > WHOLE_BATCHES_MAX ? (
        <VirtualTable {...table} />
      ) : (
        <DataTable {...table} empty={i18n.t('submission.noBatches')} />
      )}
    </div>
  );
});
