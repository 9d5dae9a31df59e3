import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import type { Pair } from '@/lib/limits/limit';
import { pairKey } from '@/lib/limits/limit';
import type { Drift } from '@/lib/submissions/snapshot';
import { LimitValue } from '../limits/limit-value';
import { Banner } from '../ui/banner';

type PairDriftProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly pair: Pair;
  readonly changes: readonly Drift[];
};

/** What somebody changed outside Linkcap, and where it can be accepted or planned back. */
export function PairDrift({ i18n, hubId, pair, changes }: PairDriftProps) {
  const { t } = i18n;
  if (changes.length === 0) return null;
  return (
    <Banner
      tone="warn"
      title={t('pair.drift', { count: changes.length })}
      actions={
        <Link href={`/p/${hubId}/drift`} className="text-accent underline">
          {t('pair.decide')}
        </Link>
      }
    >
      <ul>
        {changes.map(({ driftId, label, baseline, after, ...change }) => (
          <li key={driftId}>
            {label ?? t('common.anyLabel')}
            {change.pair !== null && pairKey(change.pair) !== pairKey(pair)
              ? ` (${t('pair.reverse')})`
              : null}
            : <LimitValue i18n={i18n} limit={baseline} /> → <LimitValue i18n={i18n} limit={after} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}
