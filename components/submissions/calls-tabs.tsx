import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import type { SubmissionHead } from '@/lib/submissions/submission-view';

type CallsTabsProps = {
  readonly i18n: I18n;
  readonly head: Pick<SubmissionHead, 'hubId' | 'id'>;
  readonly at: 'results' | 'calls';
};

const LOOK =
  'inline-flex min-h-8 items-center border-b-2 border-transparent px-3 text-data text-text-2 no-underline hover:text-text-1 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-text-1 pointer-coarse:min-h-11';

/** The two pages of a submission: what became of its rows, and what was sent for them. */
export function CallsTabs({ i18n: { t }, head, at }: CallsTabsProps) {
  const results = `/p/${head.hubId}/submissions/${head.id}` as const;
  return (
    <nav aria-label={t('calls.parts')} className="-ms-3 mb-4 flex flex-wrap border-b print:hidden">
      <Link href={results} aria-current={at === 'results' ? 'page' : undefined} className={LOOK}>
        {t('calls.tabResults')}
      </Link>
      <Link
        href={`${results}/calls`}
        aria-current={at === 'calls' ? 'page' : undefined}
        className={LOOK}
      >
        {t('calls.tabCalls')}
      </Link>
    </nav>
  );
}
