'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import { countRows, filterLimits } from './limits-filter';
import { limitsQuery } from './limits-query';
import { LimitsRefresh } from './limits-refresh';
import type { LimitsSheet } from './limits-sheet';
import { LimitsTable } from './limits-table';
import { LimitsUnplaced } from './limits-unplaced';
import { TextField } from '../ui/text-field';

type LimitsBrowserProps = { readonly hubId: number; readonly sheet: LimitsSheet };

/** The limits of a portal, to be searched and read again. The search is in the address. */
export function LimitsBrowser({ hubId, sheet }: LimitsBrowserProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { data, error, isFetching, refetch } = useQuery(limitsQuery(hubId, sheet));
  const query = useSearchParams().get('q') ?? '';
  const search = useRef<HTMLInputElement>(null);
  const found = filterLimits(data, query);
  const shown = countRows(found);

  useEffect(() => {
    // Back, or a link: the field follows the address, but never under somebody's fingers.
    const field = search.current;
    if (field !== null && field !== document.activeElement) field.value = query;
  }, [query]);

  const clearFilter = () => {
    if (search.current !== null) search.current.value = '';
    search.current?.focus();
    keepInAddress('');
  };

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3 print:hidden">
        <TextField
          ref={search}
          type="search"
          label={t('limits.search')}
          labelPlacement="hidden"
          placeholder={t('limits.searchHint')}
          defaultValue={query}
          onChange={(event) => {
            keepInAddress(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') clearFilter();
          }}
          fieldClassName="w-full sm:w-72"
        />
        <p role="status" className="text-data text-text-2 tabular-nums">
          {query.trim() === ''
            ? t('common.rows', { count: shown })
            : t('limits.shown', { shown, total: countRows(data) })}
        </p>
        <LimitsRefresh
          i18n={i18n}
          readAt={data.readAt}
          error={error}
          state={isFetching ? 'reading' : 'idle'}
          onRefresh={() => void refetch()}
        />
      </div>
      <LimitsTable
        i18n={i18n}
        hubId={hubId}
        pairs={found.pairs}
        empty={
          query.trim() === '' ? (
            t('limits.emptyPortal')
          ) : (
            <div className="flex flex-wrap items-center gap-3">
              {t('limits.emptyFiltered', { query: query.trim() })}
              <Button size="small" onClick={clearFilter}>
                {t('limits.clearFilter')}
              </Button>
            </div>
          )
        }
      />
      <LimitsUnplaced i18n={i18n} rows={found.unplaced} />
    </>
  );
}

function keepInAddress(query: string): void {
  const address = new URL(window.location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  window.history.replaceState(null, '', address);
}
