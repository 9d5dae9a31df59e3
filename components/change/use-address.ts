'use client';

import { useSearchParams } from 'next/navigation';
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/**
 * The parameters of the address: a reload, a link and the back button know them. Read from the
 * address itself: Next's own parameters come later, when the next choice may have been made.
 */
export function useAddress(): URLSearchParams {
  const params = useSearchParams();
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => `?${params.toString()}`,
  );
  return new URLSearchParams(search);
}

/** `null` takes a parameter out. */
export function changeAddress(params: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(params)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  window.history.replaceState(null, '', `?${query.toString()}`);
  for (const listener of listeners) listener();
}
