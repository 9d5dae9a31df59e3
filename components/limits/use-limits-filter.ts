'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { isSameFilter, readFilter, writeFilter } from './limits-address';
import { NO_FILTER } from './limits-filter';
import type { LimitsFilter } from './limits-filter';

/**
 * The filter is in the address. The controls are a form's, not React's: the address may follow a
 * change a little later, and the rows never wait for it.
 */
export function useLimitsFilter(form: RefObject<HTMLFormElement | null>) {
  const kept = readFilter(useSearchParams());
  const [ahead, setAhead] = useState<LimitsFilter | null>(null);
  if (ahead !== null && isSameFilter(ahead, kept)) setAhead(null);
  const filter = ahead ?? kept;

  const change = (changed: LimitsFilter) => {
    setAhead(changed);
    keepInAddress(changed);
  };

  useEffect(() => {
    // What was chosen before the page came to life counts, too.
    const chosen = form.current ? readControls(form.current) : null;
    if (chosen !== null && !isSameFilter(chosen, addressFilter())) keepInAddress(chosen);
  }, [form]);

  useEffect(() => {
    // Back, or a link: the controls follow the address, but never under somebody's fingers.
    if (form.current) fillControls(form.current, addressFilter());
  }, [form, filter.query, filter.object, filter.show, filter.types, filter.scope, filter.order]);

  return {
    filter,
    /** The controls say what is wanted now. */
    take: () => {
      if (form.current) change(readControls(form.current));
    },
    /** The order and the pairs that are shown stay: they hide nothing. */
    clear: () => {
      const cleared = { ...NO_FILTER, order: filter.order, scope: filter.scope };
      if (form.current) fillControls(form.current, cleared);
      change(cleared);
    },
  };
}

function addressFilter(): LimitsFilter {
  return readFilter(new URLSearchParams(window.location.search));
}

/** Replaces: typing leaves no trail of pages to go back through. */
function keepInAddress(filter: LimitsFilter): void {
  const address = new URL(window.location.href);
  writeFilter(address.searchParams, filter);
  window.history.replaceState(null, '', address);
}

/** The controls have the names of the address. */
function readControls(form: HTMLFormElement): LimitsFilter {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return readFilter({ get: text });
}

function fillControls(form: HTMLFormElement, filter: LimitsFilter): void {
  const params = new URLSearchParams();
  writeFilter(params, filter);
  for (const control of form.elements) {
    if (control === document.activeElement) continue;
    const value = 'name' in control ? params.get(String(control.name)) : null;
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = value === control.value;
    else if (control instanceof HTMLInputElement) control.value = value ?? '';
    else if (control instanceof HTMLSelectElement)
      control.value = value ?? control.options[0]?.value ?? '';
  }
}
