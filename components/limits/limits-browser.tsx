'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import { LimitsCount } from './limits-count';
import { filterLimits, isFiltered } from './limits-filter';
import { limitsQuery } from './limits-query';
import { LimitsRefresh } from './limits-refresh';
import { unpackLimits } from './limits-sheet';
import { LimitsRows } from './limits-rows';
import { LimitsToolbar } from './limits-toolbar';
import { LimitsUnplaced } from './limits-unplaced';
import type { PackedLimits } from './packed-limits';
import { useLimitsFilter } from './use-limits-filter';

type LimitsBrowserProps = {
  readonly hubId: number;
  readonly limits: PackedLimits;
  readonly callsPer10s: number;
  /** Other ways in, beside the count. */
  readonly actions: ReactNode;
};

/** The limits of a portal, to be searched and read again. */
export function LimitsBrowser({ hubId, limits, callsPer10s, actions }: LimitsBrowserProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const form = useRef<HTMLFormElement>(null);
  const { filter, take, clear } = useLimitsFilter(form);
  const { data, error, isFetching, refetch } = useQuery(limitsQuery(hubId, limits, filter.scope));
  const anyLabel = t('common.anyLabel');
  const sheet = useMemo(() => unpackLimits(data ?? limits, anyLabel), [data, limits, anyLabel]);
  const found = useMemo(() => filterLimits(sheet, filter), [sheet, filter]);
  const below = (
    <>
      <LimitsUnplaced i18n={i18n} rows={found.unplaced} />
      {filter.show === 'unplaced' && found.unplaced.length === 0 ? (
        <p className="py-4 text-text-2">{t('limits.emptyUnplaced')}</p>
      ) : null}
    </>
  );

  return (
    <>
      <div className="grid gap-2 pb-3 print:hidden">
        <LimitsToolbar i18n={i18n} form={form} filter={filter} sheet={sheet} onChange={take} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LimitsCount i18n={i18n} filter={filter} all={sheet} found={found} />
          <LimitsRefresh
            i18n={i18n}
            readAt={sheet.readAt}
            error={error}
            state={isFetching ? 'reading' : 'idle'}
            onRefresh={() => void refetch()}
          />
          {actions}
        </div>
      </div>
      {filter.show === 'unplaced' ? (
        below
      ) : (
        <LimitsRows
          hubId={hubId}
          pairs={found.pairs}
          objects={sheet.objects}
          callsPer10s={callsPer10s}
          readAt={sheet.readAt}
          empty={
            isFiltered(filter) && sheet.pairs.length > 0 ? (
              <div className="flex flex-wrap items-center gap-3">
                {filter.query.trim() === ''
                  ? t('limits.emptyShown')
                  : t('limits.emptyFiltered', { query: filter.query.trim() })}
                <Button
                  size="small"
                  onClick={() => {
                    clear();
                    form.current?.querySelector('input')?.focus();
                  }}
                >
                  {t('limits.clearFilter')}
                </Button>
              </div>
            ) : (
              t('limits.emptyPortal')
            )
          }
          onFind={() => form.current?.querySelector('input')?.select()}
        >
          {below}
        </LimitsRows>
      )}
    </>
  );
}
