'use client';

import { useSearchParams } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import type { Pair } from '@/lib/limits/limit';
import type { ObjectOption } from './object-option';
import type { ChosenEnds } from './pair-picker';

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
 * The pair in the address: a reload, a link and the back button know it. Read from the address
 * itself: Next's own parameters come later, when the next choice may have been made.
 */
export function useChosenPair(objects: readonly ObjectOption[]) {
  const params = useSearchParams();
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => `?${params.toString()}`,
  );
  const query = new URLSearchParams(search);
  const known = (name: string) => {
    const id = query.get(name);
    return objects.some(({ objectTypeId }) => objectTypeId === id) ? id : null;
  };
  const chosen: ChosenEnds = { from: known('from'), to: known('to') };
  const pair: Pair | null =
    chosen.from !== null && chosen.to !== null
      ? { fromObjectTypeId: chosen.from, toObjectTypeId: chosen.to }
      : null;
  return { chosen, pair, choose };
}

function choose(ends: Partial<ChosenEnds>): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, id] of Object.entries(ends)) {
    if (id === null) query.delete(name);
    else query.set(name, id);
  }
  window.history.replaceState(null, '', `?${query.toString()}`);
  for (const listener of listeners) listener();
}
