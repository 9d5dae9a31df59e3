'use client';

import type { Pair } from '@/lib/limits/limit';
import type { ObjectOption } from './object-option';
import type { ChosenEnds } from './pair-picker';
import { changeAddress, useAddress } from './use-address';

/** The pair in the address. */
export function useChosenPair(objects: readonly ObjectOption[]) {
  const address = useAddress();
  const known = (name: string) => {
    const id = address.get(name);
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
  changeAddress(ends);
}
