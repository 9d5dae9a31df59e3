import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import type { Pair } from '@/lib/limits/limit';
import { pairKey } from '@/lib/limits/limit';
import type { PairChange } from '@/lib/submissions/pair-history';
import { LimitValue } from '../limits/limit-value';
import { ROW_STATUS_LOOKS } from '../limits/status-looks';
import { rowMark } from '../submissions/row-mark';
import { TimeText } from '../submissions/time-text';
import { ChangeMark } from '../ui/change-mark';
import { DataTable } from '../ui/data-table';
import type { Column } from '../ui/data-table';
import { StatusPill } from '../ui/status-pill';

type PairChangesProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly pair: Pair;
  readonly changes: readonly PairChange[];
};

/** Who changed the pair last, when, and by which submission. */
export function PairChanges({ i18n, hubId, pair, changes }: PairChangesProps) {
  const { t } = i18n;
  const { fromObjectTypeId: from, toObjectTypeId: to } = pair;
  return (
    <section aria-labelledby="pair-changes" className="pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-1">
        <h2 id="pair-changes" className="text-section">
          {t('pair.changes')}
        </h2>
        <Link
          href={`/p/${hubId}/submissions?from=${from}&to=${to}`}
          className="rounded-cell text-accent hover:text-accent-hover hover:underline print:hidden"
        >
          {t('pair.allChanges')}
        </Link>
      </div>
      <DataTable
        caption={t('pair.changes')}
        columns={columns(i18n, hubId, pair)}
        rows={changes}
        rowKey={({ submission, row }) => `${submission.submissionId} ${row.rowNumber}`}
        empty={t('pair.noChanges')}
      />
    </section>
  );
}

function columns(i18n: I18n, hubId: number, pair: Pair): readonly Column<PairChange>[] {
  const { t } = i18n;
  return [
    {
      id: 'mark',
      header: t('submission.mark'),
      role: 'mark',
      cell: ({ row }) => {
        const mark = rowMark(row);
        return mark === null ? null : <ChangeMark mark={mark} label={t(`changeKinds.${mark}`)} />;
      },
    },
    {
      id: 'label',
      header: t('limits.label'),
      role: 'row-header',
      className: 'sm:w-64',
      cell: ({ row }) => (
        <>
          {row.label ?? <span className="text-text-2">{t('common.anyLabel')}</span>}
          {pairKey(row) === pairKey(pair) ? null : (
            <span className="ms-2 text-meta text-text-3">{t('pair.reverse')}</span>
          )}
        </>
      ),
    },
    {
      id: 'when',
      header: t('pair.when'),
      cell: ({ submission }) => (
        <TimeText i18n={i18n} at={new Date(submission.createdAt).toISOString()} />
      ),
    },
    { id: 'who', header: t('pair.who'), cell: ({ submission }) => submission.createdBy },
    {
      id: 'submission',
      header: t('pair.submission'),
      cell: ({ submission: { submissionId, number } }) => (
        <Link
          href={`/p/${hubId}/submissions/${submissionId}`}
          prefetch={false}
          aria-label={t('pair.openSubmission', { number: String(number) })}
          className="text-accent hover:underline"
        >
          #{number}
        </Link>
      ),
    },
    {
      id: 'before',
      header: t('submission.before'),
      align: 'end',
      cell: ({ row }) => <LimitValue i18n={i18n} limit={row.before} />,
    },
    {
      id: 'asked',
      header: t('submission.asked'),
      align: 'end',
      cell: ({ row }) => <LimitValue i18n={i18n} limit={row.wanted} />,
    },
    {
      id: 'status',
      header: t('submission.status'),
      cell: ({ row }) => (
        <StatusPill look={ROW_STATUS_LOOKS[row.status]}>{t(`rowStatus.${row.status}`)}</StatusPill>
      ),
    },
  ];
}
