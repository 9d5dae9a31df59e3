import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import { historyAddress, type HistoryFilter } from '@/lib/submissions/history-filter';
import type { HistoryView } from '@/lib/submissions/submission-view';

type HistoryPagesProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly filter: HistoryFilter;
  readonly page: Pick<HistoryView, 'olderThan' | 'newerThan' | 'reach'>;
};

const LOOK =
  'inline-flex min-h-8 items-center text-accent hover:text-accent-hover hover:underline pointer-coarse:min-h-11';

/** Keyset pages: no totals, so that a million submissions page as fast as ten. */
export function HistoryPages({ i18n: { t }, hubId, filter, page }: HistoryPagesProps) {
  const { olderThan, newerThan, reach } = page;
  if (olderThan === null && newerThan === null) return null;
  const history = `/p/${hubId}/submissions` as const;
  const newer = newerThan === null ? null : ({ kind: 'newer', than: newerThan } as const);
  const older = olderThan === null ? null : ({ kind: 'older', than: olderThan } as const);
  return (
    <nav
      aria-label={t('submissions.pages')}
      className="flex flex-wrap items-center gap-x-4 pt-3 text-data"
    >
      {newer === null ? null : (
        <>
          <Link href={`${history}${historyAddress(filter)}`} className={LOOK}>
            {t('submissions.newest')}
          </Link>
          <Link href={`${history}${historyAddress(filter, newer)}`} className={LOOK}>
            {t('submissions.newer')}
          </Link>
        </>
      )}
      {reach === 'partial' ? <span className="text-text-2">{t('submissions.partial')}</span> : null}
      {older === null ? null : (
        <Link href={`${history}${historyAddress(filter, older)}`} className={LOOK}>
          {t(reach === 'partial' ? 'submissions.searchOlder' : 'common.older')}
        </Link>
      )}
    </nav>
  );
}
