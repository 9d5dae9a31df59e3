'use client';

import Link from 'next/link';
import { memo, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Fix } from '@/lib/limits/finding';
import { pairKey } from '@/lib/limits/limit';
import type { ChangeKind, Plan, PlanRow } from '@/lib/limits/plan';
import { pairNames } from '../change/object-names';
import type { ObjectOption } from '../change/object-option';
import { RowIssues } from '../change/row-issues';
import { PairLine } from '../limits/pair-line';
import { Details } from '../ui/details';
import { PairImpact } from './pair-impact';
import { planColumns } from './plan-columns';
import { PlanRows } from './plan-rows';
import type { Impact } from './use-impact';

type PlanTableProps = {
  readonly hubId: number;
  /** Every row, ticked or not. */
  readonly plan: Plan;
  /** What the ticked rows come to. */
  readonly selected: Plan;
  readonly impact: Impact;
  readonly objects: readonly ObjectOption[];
  readonly excluded: ReadonlySet<number>;
  readonly shown: ChangeKind | null;
  readonly onTick: (rowNumber: number) => void;
  readonly onFix: (fix: Fix) => void;
};

/** Old → new, pair by pair. What stays as it is is one folded number. */
export const PlanTable = memo(function PlanTable(props: PlanTableProps) {
  const { hubId, plan, selected, impact, objects, excluded, shown, onTick, onFix } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [isOpen, setOpen] = useState(false);
  const columns = planColumns({ i18n, objects, excluded, onTick });
  const unchanged = plan.rows.filter(({ kind }) => kind === 'no_change');
  const changed = plan.rows.filter(({ kind }) =>
    shown === null ? kind !== 'no_change' : kind === shown,
  );

  const heading = (row: PlanRow) => {
    const { from, to } = pairNames(objects, row);
    return (
      <span className="grid">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <PairLine from={from.plural} to={to.plural} weight="strong" />
          <span className="flex flex-wrap gap-x-4 text-text-2">
            {costOf(row)}
            <Link
              href={`/p/${hubId}/change?from=${row.fromObjectTypeId}&to=${row.toObjectTypeId}`}
              prefetch={false}
              aria-label={t('preview.editPair', { from: from.plural, to: to.plural })}
              className="rounded-cell text-accent hover:underline print:hidden"
            >
              {t('preview.edit')}
            </Link>
          </span>
        </span>
        {row.kind === 'no_change' ? null : <PairImpact i18n={i18n} pair={row} impact={impact} />}
      </span>
    );
  };
  const note = ({ rowNumber, issues, coveredBy }: PlanRow) => {
    if (issues.length > 0) {
      return <RowIssues id={`issues-${rowNumber}`} issues={issues} onFix={onFix} />;
    }
    if (coveredBy === null) return null;
    return <p className="text-text-3">{t('preview.coveredBy', { row: coveredBy })}</p>;
  };
  const table = (rows: readonly PlanRow[]) => (
    <PlanRows
      caption={t('preview.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ rowNumber }) => rowNumber}
      heading={heading}
      note={note}
      rowClassName={({ rowNumber }) => (excluded.has(rowNumber) ? 'opacity-60' : undefined)}
      empty={t('preview.nothingToApply')}
    />
  );

  return (
    <>
      {changed.length > 0 || unchanged.length === 0 ? table(changed) : null}
      {unchanged.length > 0 && shown === null ? (
        <Details
          className="pt-4"
          summary={`${t('preview.unchanged', { count: unchanged.length })}. ${t('preview.unchangedNoCall')}`}
          onToggle={(event) => {
            setOpen(event.currentTarget.open);
          }}
        >
          {isOpen ? table(unchanged) : null}
        </Details>
      ) : null}
    </>
  );

  function costOf(row: PlanRow): string {
    const batches = selected.batches.filter((batch) => pairKey(batch) === pairKey(row));
    if (batches.length === 0) return '';
    const operations = [...new Set(batches.map(({ operation }) => operation))];
    return t('preview.pairCost', {
      changes: t('common.changes', {
        count: batches.reduce((sum, { rowNumbers }) => sum + rowNumbers.length, 0),
      }),
      calls: t('common.calls', { count: batches.length }),
      operations: operations.map((operation) => t(`operations.${operation}`)).join(', '),
    });
  }
});
