import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import { isEnded } from '@/lib/submissions/derive-status';
import type { SubmissionHead } from '@/lib/submissions/submission-view';
import { submissionStanding } from '../limits/status-looks';
import type { Column } from '../ui/data-table';
import { StatusPill } from '../ui/status-pill';
import { durationMs } from './result-sentence';
import { ROLL_BACK_FIELD, ROLL_BACK_FORM } from './roll-back-path';
import { TimeText } from './time-text';
import { visibleText } from './visible-text';

export function historyColumns(i18n: I18n): readonly Column<SubmissionHead>[] {
  const { t, format } = i18n;
  return [
    {
      id: 'select',
      header: t('submissions.select'),
      role: 'action',
      cell: (head) => <SelectBox i18n={i18n} head={head} />,
    },
    {
      id: 'number',
      header: t('submissions.number'),
      role: 'row-header',
      cell: (head) => (
        <Link
          href={`/p/${head.hubId}/submissions/${head.id}`}
          aria-label={t('submissions.open', { number: String(head.number) })}
          className="row-link text-accent tabular-nums after:absolute after:inset-0 hover:underline"
        >
          #{head.number}
        </Link>
      ),
    },
    {
      id: 'status',
      header: t('submissions.status'),
      cell: (head) => {
        const { look, words } = submissionStanding(head);
        return <StatusPill look={look}>{t(`submissionStatus.${words}`)}</StatusPill>;
      },
      className: 'whitespace-nowrap',
    },
    {
      id: 'started',
      header: t('submissions.started'),
      cell: ({ createdAt }) => <TimeText i18n={i18n} at={createdAt} />,
    },
    {
      id: 'by',
      header: t('submissions.by'),
      cell: ({ createdBy }) => createdBy,
      className: 'min-w-24',
    },
    {
      id: 'note',
      header: t('submissions.note'),
      cell: ({ note }) => <Note note={note} />,
      className: 'w-full',
    },
    {
      id: 'pairs',
      header: t('submissions.pairsCount'),
      align: 'end',
      cell: ({ pairs }) => format.number(pairs),
    },
    {
      id: 'applied',
      header: t('submissions.applied'),
      align: 'end',
      cell: ({ counts }) => format.number(counts.applied),
    },
    {
      id: 'refused',
      header: t('submissions.refused'),
      align: 'end',
      cell: ({ counts }) => (
        <span className={counts.rejected > 0 ? 'font-medium text-bad' : undefined}>
          {format.number(counts.rejected)}
        </span>
      ),
    },
    {
      id: 'duration',
      header: t('submissions.duration'),
      align: 'end',
      cell: (head) => {
        const tookMs = durationMs(head);
        return tookMs === null ? null : (
          <span className="whitespace-nowrap">{format.duration(tookMs)}</span>
        );
      },
    },
  ];
}

/** Only what has ended and applied something can be rolled back. */
function SelectBox({ i18n, head }: { readonly i18n: I18n; readonly head: SubmissionHead }) {
  if (!isEnded(head.status) || head.counts.applied === 0) return null;
  return (
    // Above the link that covers the row, and as large as a finger.
    <label className="relative z-10 -m-1 grid size-6 place-items-center pointer-coarse:size-11">
      <input
        type="checkbox"
        form={ROLL_BACK_FORM}
        name={ROLL_BACK_FIELD}
        value={head.id}
        aria-label={i18n.t('submissions.selectOne', { number: String(head.number) })}
        className="size-4"
      />
    </label>
  );
}

/** One line of it; all of it on the submission's page. */
function Note({ note }: { readonly note: string }) {
  if (note === '') return null;
  return (
    <span className="line-clamp-1 max-w-text break-all" title={note}>
      {visibleText(note)}
    </span>
  );
}
