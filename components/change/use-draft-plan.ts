'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { pairKey, reversePair } from '@/lib/limits/limit';
import type { DraftRow, Pair } from '@/lib/limits/limit';
import { currentQuery } from './current-query';
import type { NamedObject } from './current-answer';
import { createPlanner } from './draft-plan';
import type { DraftPlan } from './draft-plan';
import { pairQuery } from './pair-query';
import { knowPortal } from './portal-known';
import type { PortalKnown } from './portal-known';
import { createRowsByPair } from './rows-by-pair';
import type { RowsByPair } from './rows-by-pair';
import { createUnknownPairs } from './unknown-pairs';
import { useCalmRows } from './use-calm-rows';

type DraftPlanOptions = {
  readonly hubId: number;
  readonly rows: readonly DraftRow[];
  /** The pair that is open. */
  readonly open: Pair | null;
  readonly objects: readonly NamedObject[];
  readonly callsPer10s: number;
  /** When the page read HubSpot, in epoch milliseconds. */
  readonly asOf?: number;
};

export type PlannedDraft = { readonly known: PortalKnown; readonly draftPlan: DraftPlan };

/** Labels made since the catalogue was read are looked for in this many pairs; the preview asks for all. */
const NEW_PAIRS_MAX = 8;

/** The draft held against what HubSpot has, which is read once, in the background. */
export function useDraftPlan({
  hubId,
  rows,
  open,
  objects,
  callsPer10s,
  asOf = 0,
}: DraftPlanOptions): PlannedDraft {
  const hasRows = rows.length > 0;
  const { data = null } = useQuery({
    ...currentQuery(hubId, asOf),
    enabled: hasRows,
  });
  // Ten thousand labels take their time: keys that are pressed meanwhile come first.
  const current = useDeferredValue(data);
  const calmRows = useCalmRows(rows);
  const openKeys = open === null ? [] : [pairKey(open), pairKey(reversePair(open))];
  const findUnknown = useMemo(
    () => createUnknownPairs(current?.associationTypes ?? [], NEW_PAIRS_MAX),
    [current],
  );
  const [toPairs] = useState(createRowsByPair);
  const byPair = useMemo(() => toPairs(calmRows), [toPairs, calmRows]);
  const renewed = useMemo(() => findUnknown(byPair), [findUnknown, byPair]);
  const views = useQueries({
    queries: [
      ...(open === null ? [] : [pairQuery(hubId, open, 'open')]),
      ...renewed
        .filter((pair) => !openKeys.includes(pairKey(pair)))
        .map((pair) => pairQuery(hubId, pair, 'in-draft')),
    ],
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const known = useMemo(() => knowPortal({ objects, current, views }), [objects, current, views]);
  return { known, draftPlan: usePlan(known, byPair, callsPer10s) };
}

/** A long draft is planned in several goes, so that nothing waits for it. */
function usePlan(known: PortalKnown, byPair: RowsByPair, callsPer10s: number): DraftPlan {
  const [go, setGo] = useState(0);
  const planner = useMemo(() => createPlanner({ known, callsPer10s }), [known, callsPer10s]);
  // `go` asks for the next part of the same draft.
  const draftPlan = useMemo(() => ({ go, ...planner(byPair) }), [planner, byPair, go]);
  const { state } = draftPlan;
  useEffect(() => {
    if (state === 'whole') return;
    const timer = setTimeout(() => {
      setGo((count) => count + 1);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [state, draftPlan]);
  return draftPlan;
}
