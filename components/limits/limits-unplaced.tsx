import type { I18n } from '@/lib/i18n/i18n';
import { DataTable } from '../ui/data-table';
import type { Column } from '../ui/data-table';
import { LimitValue } from './limit-value';
import type { UnplacedSheetRow } from './limits-sheet';
import { PairLine } from './pair-line';

type LimitsUnplacedProps = { readonly i18n: I18n; readonly rows: readonly UnplacedSheetRow[] };

/** Limits that HubSpot enforces somewhere: shown, so that nothing is hidden, and left alone. */
export function LimitsUnplaced({ i18n, rows }: LimitsUnplacedProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unplaced" className="pt-10">
      <h2 id="unplaced" className="text-section">
        {i18n.t('limits.unplaced')}
      </h2>
      <p className="max-w-text pb-2 text-text-2">{i18n.t('limits.unplacedHint')}</p>
      <DataTable
        caption={i18n.t('limits.unplaced')}
        columns={unplacedColumns(i18n)}
        rows={rows}
        rowKey={(row) => row.key}
        empty={null}
      />
    </section>
  );
}

function unplacedColumns(i18n: I18n): readonly Column<UnplacedSheetRow>[] {
  const { t } = i18n;
  return [
    {
      id: 'label',
      header: t('limits.label'),
      role: 'row-header',
      cell: (row) => row.label,
    },
    {
      id: 'pair',
      header: t('limits.pair'),
      cell: ({ ends }) =>
        ends === null ? (
          <span className="text-text-3">{t('common.unknown')}</span>
        ) : (
          <PairLine from={ends.from} to={ends.to} />
        ),
    },
    {
      id: 'category',
      header: t('limits.category'),
      cell: (row) => <span className="text-text-2">{t(`categories.${row.category}`)}</span>,
    },
    {
      id: 'typeId',
      header: t('limits.typeId'),
      align: 'end',
      cell: (row) => <span className="text-text-2">{row.typeId}</span>,
    },
    {
      id: 'limit',
      header: t('limits.limit'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={row.limit} />,
    },
  ];
}
