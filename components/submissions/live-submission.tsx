'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isEnded } from '@/lib/submissions/derive-status';
import { isTerminalRow } from '@/lib/submissions/row-status';
import type { SubmissionView } from '@/lib/submissions/submission-view';
import { BatchesTable } from './batches-table';
import type { DisplayNames } from './display-names';
import { LiveTrouble } from './live-trouble';
import { progressOf } from './progress';
import { ResultsSection } from './results-section';
import { SpokenProgress } from './spoken-progress';
import { SubmissionProgress } from './submission-progress';
import { SubmissionResult } from './submission-result';
import { submissionQuery } from './submission-queries';
import { useRefreshWhen } from './use-refresh-when';
import { useTabTitle } from './use-tab-title';

/** More at once would be a flicker. */
const ROWS_FLASHED_MAX = 100;

type LiveSubmissionProps = { readonly initial: SubmissionView; readonly names: DisplayNames };

/** Progress, then the result, in one place: asks the server on until the submission has ended. */
export function LiveSubmission({ initial, names }: LiveSubmissionProps) {
  const i18n = useI18n();
  const query = useInfiniteQuery(submissionQuery(initial));
  const [statusAtFirst] = useState(initial.status);
  const [endedAtFirst] = useState(() => endedRows(initial));
  const { pages } = query.data;
  const head = pages[0] ?? initial;
  const rows = pages.flatMap((page) => page.rows);
  const phase = isEnded(head.status) ? 'ended' : 'running';
  const { share } = progressOf(head.counts);
  useRefreshWhen(phase === 'ended' && !isEnded(statusAtFirst));
  useTabTitle(phase === 'ended' ? null : i18n.format.percent(share));

  const loadUntil = async (isEnough: (rows: SubmissionView['rows']) => boolean) => {
    let loaded = query.data;
    while ((loaded.pages.at(-1)?.nextAfter ?? null) !== null) {
      if (isEnough(loaded.pages.flatMap((page) => page.rows))) return;
      const { data } = await query.fetchNextPage();
      if (data === undefined || data.pages.length === loaded.pages.length) return;
      loaded = data;
    }
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <SpokenProgress i18n={i18n} head={head} initialStatus={statusAtFirst} />
      <LiveTrouble i18n={i18n} error={query.error} />
      {phase === 'ended' ? (
        <SubmissionResult i18n={i18n} head={head} />
      ) : (
        <SubmissionProgress i18n={i18n} head={head} />
      )}
      <ResultsSection
        i18n={i18n}
        names={names}
        head={head}
        rows={rows}
        isNews={(row) =>
          rows.length <= ROWS_FLASHED_MAX &&
          isTerminalRow(row.status) &&
          !endedAtFirst.has(row.rowNumber)
        }
        more={{
          state: !query.hasNextPage ? 'none' : query.isFetchingNextPage ? 'loading' : 'some',
          load: () => void query.fetchNextPage(),
          loadUntil: (isEnough) => void loadUntil(isEnough),
        }}
      />
      <section aria-labelledby="batches" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id="batches" className="text-section">
          {i18n.t('submission.batches')}
        </h2>
        <BatchesTable i18n={i18n} names={names} batches={head.batches} />
      </section>
    </div>
  );
}

function endedRows({ rows }: SubmissionView): ReadonlySet<number> {
  return new Set(rows.filter(({ status }) => isTerminalRow(status)).map((row) => row.rowNumber));
}
