'use client';

import { useCallback, useState, type ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isEnded } from '@/lib/submissions/derive-status';
import { isTerminalRow } from '@/lib/submissions/row-status';
import type { LiveSubmissionView } from '@/lib/submissions/live-submission';
import type { RowView } from '@/lib/submissions/submission-view';
import { BatchesTable } from './batches-table';
import type { DisplayNames } from './display-names';
import { FailedActions } from './failed-actions';
import { awaitsDecision } from './failed-rows';
import { LiveControls } from './live-controls';
import { LiveTrouble } from './live-trouble';
import { progressOf } from './progress';
import { ResultsSection } from './results-section';
import { WHOLE_ROWS_MAX } from './results-table';
import { RowDecision } from './row-decision';
import { SpokenProgress } from './spoken-progress';
import { SubmissionProgress } from './submission-progress';
import { SubmissionResult } from './submission-result';
import type { SubmissionActions } from './submission-actions';
import { useLiveSubmission } from './use-live-submission';
import { useRefreshWhen } from './use-refresh-when';
import { useTabTitle } from './use-tab-title';
import { useThrottled } from './use-throttled';

/** More at once would be a flicker. */
const ROWS_FLASHED_MAX = 100;
/** Nobody reads tables of thousands of rows that change more often. */
const LARGE_TABLES_EVERY_MS = 1_000;

type LiveSubmissionProps = {
  readonly initial: LiveSubmissionView;
  readonly portalName: string;
  readonly names: DisplayNames;
  readonly actions: SubmissionActions;
};

/** Progress, then the result, in one place: follows the submission until it has ended. */
export function LiveSubmission({ initial, portalName, names, actions }: LiveSubmissionProps) {
  const i18n = useI18n();
  const { state, error, refresh } = useLiveSubmission(initial);
  const [statusAtFirst] = useState(initial.status);
  const [endedAtFirst] = useState(() => endedRows(initial));
  const { head, facts, nextAfter } = state;
  const phase = isEnded(head.status) ? 'ended' : 'running';
  const { share } = progressOf(head.counts);
  useRefreshWhen(phase === 'ended' && !isEnded(statusAtFirst));
  const progress = [i18n.format.percent(share), `#${head.number}`, portalName];
  useTabTitle(phase === 'ended' ? null : progress.join(' · '));
  const onChanged = useCallback(() => void refresh(), [refresh]);
  const late = useThrottled(state, LARGE_TABLES_EVERY_MS, state);
  const isLarge = phase === 'running' && state.rows.length > WHOLE_ROWS_MAX;
  const { rows, batches, newest } = isLarge ? late : state;

  const canFlash = rows.length <= ROWS_FLASHED_MAX;
  const isNews = useCallback(
    (row: RowView) => canFlash && isTerminalRow(row.status) && !endedAtFirst.has(row.rowNumber),
    [canFlash, endedAtFirst],
  );
  // While it runs, nothing can be decided, and the head changes all the time.
  const endedHead = phase === 'ended' ? head : null;
  const decision = useCallback(
    (row: RowView): ReactNode =>
      endedHead !== null && awaitsDecision(row) ? (
        <RowDecision head={endedHead} row={row} keep={actions.keep} onKept={onChanged} />
      ) : null,
    [endedHead, actions.keep, onChanged],
  );

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <SpokenProgress i18n={i18n} head={head} rows={state.rows} initialStatus={statusAtFirst} />
      <LiveTrouble i18n={i18n} error={error} />
      {phase === 'ended' ? (
        <>
          <SubmissionResult i18n={i18n} head={head} rows={rows} />
          {nextAfter === null ? <FailedActions head={head} rows={rows} /> : null}
        </>
      ) : (
        <>
          <SubmissionProgress i18n={i18n} head={head} facts={facts} />
          <LiveControls state={state} control={actions.control} onAsked={onChanged} />
        </>
      )}
      <ResultsSection
        i18n={i18n}
        names={names}
        head={head}
        rows={rows}
        newest={newest}
        isNews={isNews}
        decision={decision}
        isLoading={nextAfter !== null}
      />
      <section aria-labelledby="batches" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id="batches" className="text-section">
          {i18n.t('submission.batches')}
        </h2>
        <BatchesTable i18n={i18n} names={names} batches={batches} />
      </section>
    </div>
  );
}

function endedRows({ rows }: LiveSubmissionView): ReadonlySet<number> {
  return new Set(rows.filter(({ status }) => isTerminalRow(status)).map((row) => row.rowNumber));
}
