import type { I18n } from '@/lib/i18n/i18n';
import type { RowView, SubmissionHead } from '@/lib/submissions/submission-view';

const PARTS = [
  ['applied', 'submission.resultApplied'],
  ['covered', 'submission.resultCovered'],
  ['unchanged', 'submission.resultUnchanged'],
  ['rejected', 'submission.resultRefused'],
  ['conflict', 'submission.resultConflict'],
  ['needs_review', 'submission.resultReview'],
  ['cancelled', 'submission.resultCancelled'],
] as const;

/** "3 applied, 1 refused, in 2 s.", counted from the moment at which it was accepted. */
export function resultSentence(
  { t, format }: I18n,
  head: Pick<SubmissionHead, 'counts' | 'createdAt' | 'endedAt'>,
  rows: readonly Pick<RowView, 'status' | 'batchNumber'>[] = [],
): string {
  // Rows whose work another one did were not set already: they came with it.
  const covered = rows.filter(
    ({ status, batchNumber }) => status === 'unchanged' && batchNumber === null,
  ).length;
  const counts = { ...head.counts, covered, unchanged: head.counts.unchanged - covered };
  const parts = PARTS.filter(([status]) => counts[status] > 0).map(([status, key]) =>
    t(key, { count: counts[status] }),
  );
  return t('submission.result', {
    parts: parts.join(', '),
    duration: format.duration(durationMs(head) ?? 0),
  });
}

/** From accepted to ended; `null` while it goes on. */
export function durationMs({
  createdAt,
  endedAt,
}: Pick<SubmissionHead, 'createdAt' | 'endedAt'>): number | null {
  return endedAt === null ? null : Math.max(0, Date.parse(endedAt) - Date.parse(createdAt));
}
