'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { limitKey, type LimitKey } from '@/lib/limits/limit';
import type { DraftOrigin } from '@/lib/submissions/origin';
import { addToDraft } from '../change/add-to-draft';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { reviewColumns } from './review-columns';
import { isTickedAtFirst, sortReview, toDraftRow, type ReviewRow } from './review-row';

type GoBackReviewProps = {
  readonly hubId: number;
  readonly rows: readonly ReviewRow[];
  readonly origin: DraftOrigin;
  readonly goesBackTo: 'submissions' | 'snapshot';
  /** In place of the rows when there are none. */
  readonly empty: string;
};

/** What would be taken back, row by row. The ticked rows go into the draft, and on to its preview. */
export function GoBackReview({ hubId, rows, origin, goesBackTo, empty }: GoBackReviewProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const router = useRouter();
  const [isAdding, startAdding] = useTransition();
  const [ticked, setTicked] = useState<ReadonlySet<LimitKey>>(
    () => new Set(rows.filter(isTickedAtFirst).map(limitKey)),
  );
  const chosen = rows.filter((row) => ticked.has(limitKey(row)));
  const changedSince = rows.filter(({ standing }) => standing === 'changed_since').length;
  const tick = (key: LimitKey) => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  };
  const add = () => {
    startAdding(async () => {
      await addToDraft(hubId, chosen.map(toDraftRow), origin);
      router.push(`/p/${hubId}/change/preview`);
    });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {changedSince === 0 ? null : (
        <Banner tone="warn">
          <p>{t('rollBack.changedSince', { count: changedSince })}</p>
        </Banner>
      )}
      <DataTable
        caption={t('rollBack.caption')}
        columns={reviewColumns({ i18n, ticked, onTick: tick, goesBackTo })}
        rows={sortReview(rows)}
        rowKey={limitKey}
        empty={<p>{empty}</p>}
      />
      {rows.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            pending={isAdding ? t('rollBack.adding') : undefined}
            onClick={add}
          >
            {t('rollBack.add', { count: chosen.length })}
          </Button>
          <span className="text-data text-text-2">{t('rollBack.addHint')}</span>
        </div>
      )}
    </div>
  );
}
