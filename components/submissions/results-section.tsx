'use client';

import { useMemo, useState, type ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { isEnded } from '@/lib/submissions/derive-status';
import type { RowStatus } from '@/lib/submissions/row-status';
import type { RowView, SubmissionHead } from '@/lib/submissions/submission-view';
import { Checkbox } from '../ui/checkbox';
import type { DisplayNames } from './display-names';
import { countRows, shownStatus, statusCounts } from './progress';
import { newestFirst } from './newest-first';
import { ResultsTable, WHOLE_ROWS_MAX } from './results-table';
import { StatusTabs } from './status-tabs';

const NONE: readonly number[] = [];

type ResultsSectionProps = {
  readonly i18n: I18n;
  readonly names: DisplayNames;
  readonly head: SubmissionHead;
  /** Those that were loaded. */
  readonly rows: readonly RowView[];
  /** Numbers of those that changed last. */
  readonly newest: readonly number[];
  readonly isNews: (row: RowView) => boolean;
  readonly decision: (row: RowView) => ReactNode;
  /** Whether further pages of rows are on their way. */
  readonly isLoading: boolean;
};

/** Results, filtered by what became of them. */
export function ResultsSection(props: ResultsSectionProps) {
  const { i18n, names, head, rows, newest, isNews, decision, isLoading } = props;
  const { t } = i18n;
  const [chosen, setChosen] = useState<RowStatus | null>(null);
  const counts = statusCounts(head.counts);
  // A running submission can leave nobody in the chosen state.
  const filter = counts.some(({ status }) => status === chosen) ? chosen : null;
  const phase = isEnded(head.status) ? 'ended' : 'running';
  const [isFollowing, setFollowing] = useState(true);
  // A few rows are all in view: they keep their places.
  const canFollow = phase === 'running' && rows.length > WHOLE_ROWS_MAX;
  const firsts = canFollow && isFollowing ? newest : NONE;
  const shown = useMemo(() => {
    const ordered = newestFirst(rows, firsts);
    return filter === null ? ordered : ordered.filter((row) => isIn(row, filter));
  }, [rows, firsts, filter]);
  return (
    <section aria-labelledby="results" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="results" className="text-section">
          {t('submission.results')}
        </h2>
        {isEnded(head.status) && head.endedAt !== null ? (
          <p className="text-data text-text-2">
            {t('submission.readBackAt', { time: i18n.format.dateTime(Date.parse(head.endedAt)) })}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        {counts.length > 1 ? (
          <StatusTabs
            i18n={i18n}
            counts={counts}
            total={countRows(head.counts)}
            chosen={filter}
            onChoose={(tab) => {
              setChosen(tab?.status ?? null);
            }}
          />
        ) : null}
        {canFollow ? (
          <Checkbox
            label={t('live.follow')}
            checked={isFollowing}
            onChange={(event) => {
              setFollowing(event.currentTarget.checked);
            }}
          />
        ) : null}
      </div>
      <ResultsTable
        i18n={i18n}
        names={names}
        phase={phase}
        rows={shown}
        isNews={isNews}
        decision={decision}
      />
      {isLoading ? <p role="status">{t('common.loading')}</p> : null}
    </section>
  );
}

function isIn(row: RowView, status: RowStatus): boolean {
  return shownStatus(row.status) === status;
}
