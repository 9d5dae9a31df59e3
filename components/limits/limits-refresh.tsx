import { RotateCw } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { LimitsRefreshError } from './limits-query';

type LimitsRefreshProps = {
  readonly i18n: I18n;
  /** Epoch milliseconds. */
  readonly readAt: number;
  readonly error: LimitsRefreshError | null;
  readonly state: 'idle' | 'reading';
  readonly onRefresh: () => void;
};

/** When HubSpot was read, and the way to read it again. What was read stays when that fails. */
export function LimitsRefresh({ i18n, readAt, error, state, onRefresh }: LimitsRefreshProps) {
  const { t, format } = i18n;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 sm:ms-auto">
        <p className="text-data text-text-2 tabular-nums">
          {t('limits.readAt', { time: format.time(readAt) })}
        </p>
        <Button
          size="small"
          onClick={onRefresh}
          pending={state === 'reading' ? t('limits.reading') : undefined}
        >
          <RotateCw aria-hidden size={16} strokeWidth={1.5} className="size-3.5" />
          {t('limits.refresh')}
        </Button>
      </div>
      {error === null ? null : (
        <Banner tone="bad" title={t('limits.refreshFailed')} announce="now" className="w-full">
          <p>{error.reason === 'not_read' ? error.message : t(`limits.${error.reason}`)}</p>
          <p>{t('limits.stillShown', { time: format.time(readAt) })}</p>
        </Banner>
      )}
    </>
  );
}
