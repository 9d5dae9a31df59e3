import type { I18n } from '@/lib/i18n/i18n';
import type { RowView, SubmissionHead } from '@/lib/submissions/submission-view';
import { submissionStanding } from '../limits/status-looks';
import { StatusPill } from '../ui/status-pill';
import { resultSentence } from './result-sentence';

/** What the bar turns into. */
export function SubmissionResult({
  i18n,
  head,
  rows,
}: {
  readonly i18n: I18n;
  readonly head: SubmissionHead;
  readonly rows: readonly RowView[];
}) {
  const { look, words } = submissionStanding(head);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusPill look={look} ground="tint">
        {i18n.t(`submissionStatus.${words}`)}
      </StatusPill>
      <p className="text-section tabular-nums">{resultSentence(i18n, head, rows)}</p>
    </div>
  );
}
