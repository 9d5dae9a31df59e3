'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { limitKey } from '@/lib/limits/limit';
import { pairNames } from '../change/object-names';
import type { ObjectOption } from '../change/object-option';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import type { Column } from '../ui/data-table';
import type { MovedRow } from './plan-actions';

type MovedNoteProps = {
  readonly rows: readonly MovedRow[];
  readonly objects: readonly ObjectOption[];
  readonly onPlanAgain: () => void;
};

/** Somebody changed HubSpot since the preview: what the plan was made from, what is, what is wanted. */
export function MovedNote({ rows, objects, onPlanAgain }: MovedNoteProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const limitColumn = (id: 'plannedFrom' | 'now' | 'wanted'): Column<MovedRow> => ({
    id,
    header: t(`preview.${id}`),
    align: 'end',
    cell: (row) => <LimitValue i18n={i18n} limit={row[id]} />,
  });
  const columns: readonly Column<MovedRow>[] = [
    {
      id: 'label',
      role: 'row-header',
      header: t('preview.label'),
      cell: ({ label }) => label ?? t('common.anyLabel'),
    },
    {
      id: 'pair',
      header: t('preview.pair'),
      cell: (row) => {
        const { from, to } = pairNames(objects, row);
        return <PairLine from={from.plural} to={to.plural} />;
      },
    },
    limitColumn('plannedFrom'),
    limitColumn('now'),
    limitColumn('wanted'),
  ];
  return (
    <div className="grid gap-3">
      <Banner
        tone="warn"
        announce="now"
        title={t('preview.sincePreview')}
        actions={<Button onClick={onPlanAgain}>{t('preview.previewAgain')}</Button>}
      />
      <DataTable
        caption={t('preview.movedCaption')}
        columns={columns}
        rows={rows}
        rowKey={limitKey}
        empty=""
      />
    </div>
  );
}
