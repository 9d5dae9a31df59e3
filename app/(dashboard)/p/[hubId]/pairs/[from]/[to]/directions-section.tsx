import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { PairDirections } from '@/components/pairs/pair-directions';
import { PairUnplaced } from '@/components/pairs/pair-unplaced';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import type { Pair } from '@/lib/limits/limit';
import { readPairSheet } from '@/lib/submissions/pair-sheet';
import type { PortalAccess } from '@/lib/submissions/portal-access';

type DirectionsSectionProps = {
  readonly access: PortalAccess;
  readonly pair: Pair;
  readonly i18n: I18n;
};

/** Waits for HubSpot; the page around it does not. */
export async function DirectionsSection({ access, pair, i18n }: DirectionsSectionProps) {
  const { t, format } = i18n;
  const sheet = await readPairSheet({ access, nowMs: Date.now }, pair);
  const reading = t('limits.reading');
  if (!sheet.ok) {
    return (
      <LimitsNotRead
        i18n={i18n}
        error={sheet.error}
        actions={<TryAgain label={t('common.tryAgain')} pending={reading} />}
      />
    );
  }
  if (sheet.value === null) return null;
  const { readAt, directions, unplaced } = sheet.value;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 print:hidden">
        <p className="text-data text-text-2 tabular-nums">
          {t('limits.readAt', { time: format.time(readAt) })}
        </p>
        <TryAgain size="small" label={t('limits.refresh')} pending={reading} />
      </div>
      <PairUnplaced i18n={i18n} hubId={access.portal.hubId} count={unplaced.length} />
      <PairDirections i18n={i18n} directions={directions} />
    </>
  );
}
