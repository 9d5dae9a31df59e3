'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { toTuple } from '@/lib/limits/draft-tuple';
import type { Draft } from '../change/draft-store';
import type { PlanActions } from './plan-actions';

/** The plan of the draft as it is: once for each draft, and again when somebody asks. */
export function usePreview(
  hubId: number,
  { rows, origin }: Pick<Draft, 'rows' | 'origin'>,
  previewPlan: PlanActions['preview'],
) {
  const tuples = rows.map(toTuple);
  return useQuery({
    queryKey: ['preview', hubId, JSON.stringify([tuples, origin])],
    queryFn: () => previewPlan({ hubId, rows: tuples, origin }),
    enabled: rows.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
