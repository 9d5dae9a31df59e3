import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';

type HistoryPagesProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  /** Where this page begins; `null` is the newest. */
  readonly before: number | null;
  readonly olderThan: number | null;
};

const LOOK =
  'inline-flex min-h-8 items-center text-accent hover:text-accent-hover hover:underline pointer-coarse:min-h-11';

/** Keyset pages: no totals, so that a million submissions page as fast as ten. */
export function HistoryPages({ i18n: { t }, hubId, before, olderThan }: HistoryPagesProps) {
  if (before === null && olderThan === null) return null;
  const newest = `/p/${hubId}/submissions` as const;
  return (
    <nav aria-label={t('submissions.pages')} className="flex gap-4 pt-3 text-data">
      {before === null ? null : (
        <Link href={newest} className={LOOK}>
          {t('submissions.newest')}
        </Link>
      )}
      {olderThan === null ? null : (
        <Link href={`${newest}?before=${olderThan}`} className={LOOK}>
          {t('common.older')}
        </Link>
      )}
    </nav>
  );
}
