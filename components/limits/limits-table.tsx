import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import type { ReactNode } from 'react';
import { DataTable } from '../ui/data-table';
import type { Column } from '../ui/data-table';
import { LimitValue } from './limit-value';
import type { LimitsSheet, SheetPair, SheetRow } from './limits-sheet';
import { PairLine } from './pair-line';
import { saySheetRow } from './say-sheet-row';

type LimitsTableProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly pairs: LimitsSheet['pairs'];
  readonly empty: ReactNode;
};

type TableRow = SheetRow & { readonly pair: SheetPair; readonly gap: string };

/** One table: a group of rows for each pair, its reverse right below it. */
export function LimitsTable({ i18n, hubId, pairs, empty }: LimitsTableProps) {
  return (
    <DataTable
      caption={i18n.t('limits.caption')}
      columns={limitsColumns(i18n)}
      rows={pairs.flatMap((pair, position) => {
        const gap = gapAbove(pairs, position);
        return pair.rows.map((row) => ({ ...row, pair, gap }));
      })}
      rowKey={(row) => row.key}
      empty={empty}
      group={{
        key: (row) => row.pair.key,
        header: ({ pair, gap }) => (
          <div className={gap}>
            <PairHeading i18n={i18n} hubId={hubId} pair={pair} />
          </div>
        ),
      }}
      rowClassName={() =>
        '@max-[44rem]:grid @max-[44rem]:grid-cols-[1fr_auto] @max-[44rem]:gap-x-4'
      }
    />
  );
}

/** The two directions of a pair stand close together, other pairs apart. */
function gapAbove(pairs: readonly SheetPair[], position: number): string {
  const pair = pairs[position];
  const above = pairs[position - 1];
  const isReverse =
    above?.fromObjectTypeId === pair?.toObjectTypeId &&
    above?.toObjectTypeId === pair?.fromObjectTypeId;
  return position === 0 || isReverse ? '' : 'pt-4';
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

/** On a phone: label and limit, the sentence below, then category and type id. */
const PLACES = {
  label: 'w-44 @min-[64rem]:w-64 @max-[44rem]:w-auto',
  sentence:
    '@max-[44rem]:order-2 @max-[44rem]:col-span-2 @max-[44rem]:text-start! @max-[44rem]:before:hidden',
  category:
    'w-24 @min-[64rem]:w-32 @max-[44rem]:w-auto @max-[44rem]:order-3 @max-[44rem]:before:hidden',
  typeId: 'w-20 @min-[64rem]:w-28 @max-[44rem]:w-auto @max-[44rem]:order-4',
  limit:
    'w-16 @min-[64rem]:w-24 @max-[44rem]:w-auto @max-[44rem]:order-1 @max-[44rem]:justify-end @max-[44rem]:before:hidden',
} as const;

export function limitsColumns(i18n: I18n): readonly Column<TableRow>[] {
  const { t } = i18n;
  return [
    {
      id: 'label',
      header: t('limits.label'),
      role: 'row-header',
      className: PLACES.label,
      cell: (row) => <LabelCell i18n={i18n} row={row} />,
    },
    {
      id: 'sentence',
      header: t('limits.sentence'),
      className: PLACES.sentence,
      cell: (row) => (
        <span className={row.limit === 'many' ? 'text-text-3' : undefined}>
          {saySheetRow(i18n, row.pair, row)}
        </span>
      ),
    },
    {
      id: 'category',
      header: t('limits.category'),
      className: PLACES.category,
      cell: (row) => <span className="text-text-2">{t(`categories.${row.category}`)}</span>,
    },
    {
      id: 'typeId',
      header: t('limits.typeId'),
      align: 'end',
      className: PLACES.typeId,
      cell: (row) => <span className="text-text-2">{row.typeIds.join(', ')}</span>,
    },
    {
      id: 'limit',
      header: t('limits.limit'),
      align: 'end',
      className: PLACES.limit,
      cell: (row) => <LimitValue i18n={i18n} limit={row.limit} />,
    },
  ];
}

function LabelCell({ i18n, row }: { readonly i18n: I18n; readonly row: SheetRow }) {
  return (
    <>
      <span className={row.isAnyLabel ? 'text-text-2' : undefined}>{row.label}</span>
      {row.typeIds.length > 1 ? (
        <span className="ms-2 text-meta text-text-3">{i18n.t('limits.sameBothWays')}</span>
      ) : null}
    </>
  );
}
