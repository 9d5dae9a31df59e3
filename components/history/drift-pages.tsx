import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';

const LOOK =
  'inline-flex min-h-8 items-center text-accent hover:text-accent-hover hover:underline pointer-coarse:min-h-11';

type DriftPagesProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  /** Changes and states have pages of their own, in one address. */
  readonly changes: { readonly before: string | null; readonly olderThan: string | null };
  readonly states: { readonly before: string | null; readonly olderThan: string | null };
  readonly of: 'changes' | 'states';
};

export function DriftPages({ i18n: { t }, hubId, changes, states, of }: DriftPagesProps) {
  const { before, olderThan } = of === 'changes' ? changes : states;
  if (before === null && olderThan === null) return null;
  const address = (mark: string | null): `?${string}` | '' => {
    const marks = { before: changes.before, states: states.before };
    const wanted = { ...marks, [of === 'changes' ? 'before' : 'states']: mark };
    const params = new URLSearchParams(
      Object.entries(wanted).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    return params.size === 0 ? '' : `?${params.toString()}`;
  };
  const page = `/p/${hubId}/drift` as const;
  return (
    <nav
      aria-label={of === 'changes' ? t('drift.pages') : t('drift.snapshots')}
      className="flex gap-4 pt-3 text-data"
    >
      {before === null ? null : (
        <Link href={`${page}${address(null)}`} className={LOOK}>
          {t('submissions.newest')}
        </Link>
      )}
      {olderThan === null ? null : (
        <Link href={`${page}${address(olderThan)}`} className={LOOK}>
          {t('common.older')}
        </Link>
      )}
    </nav>
  );
}
