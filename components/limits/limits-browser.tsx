'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import { filterLimits, SHOWN_ROWS } from './limits-filter';
import type { LimitsFilter } from './limits-filter';
import { limitsQuery } from './limits-query';
import { LimitsRefresh } from './limits-refresh';
import type { LimitsSheet } from './limits-sheet';
import { LimitsTable } from './limits-table';
import { LimitsToolbar } from './limits-toolbar';
import { LimitsUnplaced } from './limits-unplaced';

type LimitsBrowserProps = { readonly hubId: number; readonly sheet: LimitsSheet };

/** The limits of a portal, to be searched and read again. The filter is in the address. */
export function LimitsBrowser({ hubId, sheet }: LimitsBrowserProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { data, error, isFetching, refetch } = useQuery(limitsQuery(hubId, sheet));
  const { filter, changeFilter } = useFilter();
  const found = filterLimits(data, filter);
  const search = useRef<HTMLInputElement>(null);
  const onlyLimited = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Back, or a link: the controls follow the address, but never under somebody's fingers.
    if (!hasFocus(search)) setValue(search, filter.query);
    if (!hasFocus(onlyLimited)) setChecked(onlyLimited, filter.show === 'limited');
  }, [filter.query, filter.show]);

  useEffect(() => {
    // What was typed before the page came to life counts, too.
    const typed = search.current?.value ?? '';
    const { query } = readFilter(new URLSearchParams(window.location.search));
    if (typed !== query) keepInAddress({ query: typed });
  }, []);

  const clearFilter = () => {
    setValue(search, '');
    setChecked(onlyLimited, false);
    search.current?.focus();
    changeFilter({ query: '', show: 'all' });
  };

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3 print:hidden">
        <LimitsToolbar
          i18n={i18n}
          search={search}
          onlyLimited={onlyLimited}
          filter={filter}
          all={data}
          found={found}
          onFilter={changeFilter}
        />
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
          data.pairs.length === 0 ? (
            t('limits.emptyPortal')
          ) : (
            <div className="flex flex-wrap items-center gap-3">
              {filter.query.trim() === ''
                ? t('limits.emptyPortal')
                : t('limits.emptyFiltered', { query: filter.query.trim() })}
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

/** The address tells the filter. It may follow a change a little later; the rows never wait for it. */
function useFilter() {
  const kept = readFilter(useSearchParams());
  const [ahead, setAhead] = useState<LimitsFilter | null>(null);
  if (ahead !== null && ahead.query === kept.query && ahead.show === kept.show) setAhead(null);
  const filter = ahead ?? kept;
  const changeFilter = (change: Partial<LimitsFilter>) => {
    setAhead({ ...filter, ...change });
    keepInAddress(change);
  };
  return { filter, changeFilter };
}

type InputRef = { readonly current: HTMLInputElement | null };

function hasFocus({ current }: InputRef): boolean {
  return current !== null && current === document.activeElement;
}

function setValue({ current }: InputRef, value: string): void {
  if (current !== null) current.value = value;
}

function setChecked({ current }: InputRef, isChecked: boolean): void {
  if (current !== null) current.checked = isChecked;
}

function readFilter(address: Pick<URLSearchParams, 'get'>): LimitsFilter {
  const show = address.get('show');
  return {
    query: address.get('q') ?? '',
    show: SHOWN_ROWS.find((each) => each === show) ?? 'all',
  };
}

/** Replaces: typing leaves no trail of pages to go back through. */
function keepInAddress(change: Partial<LimitsFilter>): void {
  const address = new URL(window.location.href);
  const { query, show } = { ...readFilter(address.searchParams), ...change };
  setOrDelete(address.searchParams, 'q', query);
  setOrDelete(address.searchParams, 'show', show === 'all' ? '' : show);
  window.history.replaceState(null, '', address);
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
