'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { pairKey } from '@/lib/limits/limit';
import type { Pair, PairKey } from '@/lib/limits/limit';
import type { Plan } from '@/lib/limits/plan';
import type { Usage } from './impact-answer';

/** As many as the server asks HubSpot for. */
const PAIRS_MAX = 50;

export type Impact =
  | { readonly state: 'asking' | 'not_read' }
  | { readonly state: 'read'; readonly usages: ReadonlyMap<PairKey, Usage> };

/**
 * Asked once a visit, for the pairs of the plan as it was first; the plan never waits for it, and
 * what HubSpot counts does not change with the draft.
 */
export function useImpact(hubId: number, plan: Plan): Impact {
  const [pairs] = useState(() => changedPairs(plan));
  const { data, isError } = useQuery({
    queryKey: ['impact', hubId, pairs],
    queryFn: ({ signal }) => fetchImpact(hubId, pairs, signal),
    enabled: pairs.length > 0,
    gcTime: 0,
  });
  return useMemo(() => {
    if (data !== undefined) return { state: 'read', usages: data };
    return { state: isError ? 'not_read' : 'asking' };
  }, [data, isError]);
}

/** Where nothing changes, nobody asks. */
function changedPairs({ rows }: Plan): readonly Pair[] {
  const pairs = new Map<PairKey, Pair>();
  for (const row of rows) {
    const { kind, fromObjectTypeId, toObjectTypeId } = row;
    if (kind === 'no_change' || kind === 'problem') continue;
    pairs.set(pairKey(row), { fromObjectTypeId, toObjectTypeId });
  }
  return [...pairs.values()].slice(0, PAIRS_MAX);
}

async function fetchImpact(
  hubId: number,
  pairs: readonly Pair[],
  signal: AbortSignal,
): Promise<ReadonlyMap<PairKey, Usage>> {
  const query = new URLSearchParams(
    pairs.map(({ fromObjectTypeId, toObjectTypeId }) => [
      'pair',
      `${fromObjectTypeId}/${toObjectTypeId}`,
    ]),
  );
  const response = await fetch(`/api/portals/${hubId}/usage?${query.toString()}`, { signal });
  if (!response.ok) throw new Error(`The records were not counted: ${response.status}`);
  const { impactAnswerSchema } = await import('./impact-answer');
  const answer = impactAnswerSchema.parse(await response.json());
  return new Map(answer.pairs.map(({ usage, ...pair }) => [pairKey(pair), usage]));
}
