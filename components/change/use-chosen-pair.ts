'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { Pair } from '@/lib/limits/limit';
import type { ObjectOption } from './object-option';
import type { ChosenEnds } from './pair-picker';

/** The pair in the address: a reload, a link and the back button know it. */
export function useChosenPair(objects: readonly ObjectOption[]) {
  const path = usePathname();
  const params = useSearchParams();
  const known = (name: string) => {
    const id = params.get(name);
    return objects.some(({ objectTypeId }) => objectTypeId === id) ? id : null;
  };
  const chosen: ChosenEnds = { from: known('from'), to: known('to') };
  const pair: Pair | null =
    chosen.from !== null && chosen.to !== null
      ? { fromObjectTypeId: chosen.from, toObjectTypeId: chosen.to }
      : null;
  // The address is ahead of `params` while React still renders.
  const choose = (ends: Partial<ChosenEnds>): void => {
    const query = new URLSearchParams(window.location.search);
    for (const [name, id] of Object.entries(ends)) {
      if (id === null) query.delete(name);
      else query.set(name, id);
    }
    window.history.replaceState(null, '', `${path}?${query.toString()}`);
  };
  return { chosen, pair, choose };
}
