import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import type { SubmissionHead } from '@/lib/submissions/submission-view';
import { NoteText } from '../submissions/note-text';
import { resultSentence } from '../submissions/result-sentence';

/** Who sent it, why, and how it ended: what stands below a printed submission's title. */
export function submissionFacts(i18n: I18n, head: SubmissionHead): readonly ReactNode[] {
  const { t, format } = i18n;
  const sent = t('submission.startedBy', {
    name: head.createdBy,
    time: format.dateTime(Date.parse(head.createdAt)),
  });
  return [
    `${sent} · ${t('submission.apiVersion')} ${head.apiVersion}`,
    ...(head.note === '' ? [] : [<NoteText key="note" note={head.note} />]),
    head.endedAt === null ? t(`submissionStatus.${head.status}`) : resultSentence(i18n, head),
  ];
}
