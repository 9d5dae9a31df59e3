import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import { Banner } from '../ui/banner';

type PairUnplacedProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  /** How many limits may be of this pair. */
  readonly count: number;
};

/** HubSpot enforces limits of which nobody can say that they are of another pair. */
export function PairUnplaced({ i18n: { t }, hubId, count }: PairUnplacedProps) {
  if (count === 0) return null;
  return (
    <Banner
      tone="warn"
      title={t('pair.unplaced', { count })}
      actions={
        <Link href={`/p/${hubId}/limits?show=unplaced`} className="text-accent underline">
          {t('pair.showUnplaced')}
        </Link>
      }
    >
      <p>{t('limits.unplacedHint')}</p>
    </Banner>
  );
}
