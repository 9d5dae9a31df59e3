import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import type { ReactNode } from 'react';
import { DataTable } from '../ui/data-table';
import type { Column } from '../ui/data-table';
import { LimitValue } from './limit-value';
import type { LimitsSheet, SheetPair, SheetRow } from './limits-sheet';
import { PairLine } from './pair-line';

type LimitsTableProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly pairs: LimitsSheet['pairs'];
  readonly empty: ReactNode;
};

type TableRow = SheetRow & { readonly pair: SheetPair };

/** One table: a group of rows for each pair, its reverse right below it. */
export function LimitsTable({ i18n, hubId, pairs, empty }: LimitsTableProps) {
  return (
    <DataTable
      caption={i18n.t('limits.caption')}
      columns={limitsColumns(i18n)}
      rows={pairs.flatMap((pair) => pair.rows.map((row) => ({ ...row, pair })))}
      rowKey={(row) => row.key}
      empty={empty}
      group={{
        key: (row) => row.pair.key,
        header: ({ pair }) => <PairHeading i18n={i18n} hubId={hubId} pair={pair} />,
      }}
    />
  );
}

function PairHeading({
  i18n,
  hubId,
  pair,
}: Pick<LimitsTableProps, 'i18n' | 'hubId'> & { readonly pair: SheetPair }) {
  const { fromObjectTypeId, toObjectTypeId, from, to } = pair;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="text-body">
        <PairLine from={from} to={to} weight="strong" />
      </h2>
      <Link
        href={`/p/${hubId}/change?from=${fromObjectTypeId}&to=${toObjectTypeId}`}
        // Hundreds of pairs: nothing is fetched ahead for them.
        prefetch={false}
        aria-label={i18n.t('limits.changePair', { from, to })}
        className="rounded-cell text-accent hover:text-accent-hover hover:underline print:hidden"
      >
        {i18n.t('limits.change')}
      </Link>
    </div>
  );
}

export function limitsColumns(i18n: I18n): readonly Column<TableRow>[] {
  const { t } = i18n;
  return [
    {
      id: 'label',
      header: t('limits.label'),
      role: 'row-header',
      cell: (row) => <LabelCell i18n={i18n} row={row} />,
    },
    {
      id: 'sentence',
      header: t('limits.sentence'),
      cell: (row) => <span className="text-text-2">{row.sentence}</span>,
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
      cell: (row) => <span className="text-text-2">{row.typeIds.join(', ')}</span>,
    },
    {
      id: 'limit',
      header: t('limits.limit'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={row.limit} />,
    },
  ];
}

function LabelCell({ i18n, row }: { readonly i18n: I18n; readonly row: SheetRow }) {
  return (
    <>
      <span className={row.isAnyLabel ? 'text-text-2' : 'font-medium'}>{row.label}</span>
      {row.typeIds.length > 1 ? (
        <span className="ms-2 text-meta text-text-3">{i18n.t('limits.sameBothWays')}</span>
      ) : null}
    </>
  );
}
