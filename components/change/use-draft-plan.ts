'use client';

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pairKey, reversePair } from '@/lib/limits/limit';
import type { DraftRow, Pair } from '@/lib/limits/limit';
import { planDraft } from './draft-plan';
import { pairsOf } from './edit-draft';
import type { ObjectOption } from './object-option';
import { pairQuery } from './pair-query';

type DraftPlanOptions = {
  readonly hubId: number;
  readonly rows: readonly DraftRow[];
  /** The pair that is open. */
  readonly open: Pair | null;
  readonly objects: readonly ObjectOption[];
  readonly callsPer10s: number;
};

/** The draft held against what HubSpot has in every pair that it touches, read in the background. */
export function useDraftPlan({ hubId, rows, open, objects, callsPer10s }: DraftPlanOptions) {
  const openKeys = open === null ? [] : [pairKey(open), pairKey(reversePair(open))];
  const others = pairsOf(rows).filter((pair) => !openKeys.includes(pairKey(pair)));
  const queries = [
    ...(open === null ? [] : [pairQuery(hubId, open, 'open')]),
    ...others.map((pair) => pairQuery(hubId, pair, 'in-draft')),
  ];
  const views = useQueries({
    queries,
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  return useMemo(
    () => planDraft({ rows, views, objects, callsPer10s }),
    [rows, views, objects, callsPer10s],
  );
}
