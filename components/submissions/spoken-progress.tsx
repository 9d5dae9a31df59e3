'use client';

import type { I18n } from '@/lib/i18n/i18n';
import { isEnded } from '@/lib/submissions/derive-status';
import type { RowView, SubmissionHead } from '@/lib/submissions/submission-view';
import { progressOf } from './progress';
import { resultSentence } from './result-sentence';
import { useThrottled } from './use-throttled';

const SPOKEN_EACH_MS = 5_000;

type SpokenProgressProps = {
  readonly i18n: I18n;
  readonly head: SubmissionHead;
  readonly rows: readonly RowView[];
  /** What had ended before the page opened is not news. */
  readonly initialStatus: SubmissionHead['status'];
};

/** For those who do not see the bar. */
export function SpokenProgress({ i18n, head, rows, initialStatus }: SpokenProgressProps) {
  const now = isEnded(initialStatus) ? '' : spoken(i18n, head, rows);
  const said = useThrottled(now, SPOKEN_EACH_MS, '');
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

function spoken(i18n: I18n, head: SubmissionHead, rows: readonly RowView[]): string {
  if (isEnded(head.status)) {
    return i18n.t('submission.spokenDone', { result: resultSentence(i18n, head, rows) });
  }
  return i18n.t('submission.spoken', {
    percent: Math.floor(progressOf(head.counts).share * 100),
    refused: head.counts.rejected,
  });
}
