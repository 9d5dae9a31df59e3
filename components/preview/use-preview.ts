'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DRAFT_ROWS_MAX, toTuple } from '@/lib/limits/draft-tuple';
import { fail } from '@/lib/result';
import { userError } from '@/lib/user-error';
import type { Draft } from '../change/draft-store';
import type { PlanActions } from './plan-actions';

/** The plan of the draft as it is: once for each draft, and again when somebody asks. */
export function usePreview(
  hubId: number,
  { rows, origin }: Pick<Draft, 'rows' | 'origin'>,
  previewPlan: PlanActions['preview'],
) {
  const tuples = useMemo(() => rows.map(toTuple), [rows]);
  const draft = useMemo(() => JSON.stringify([tuples, origin]), [tuples, origin]);
  return useQuery({
    queryKey: ['preview', hubId, draft],
    // Too long a draft is not sent at all: nobody shall wait to hear that it was refused.
    queryFn: () =>
      tuples.length > DRAFT_ROWS_MAX
        ? fail(userError('too_large'))
        : previewPlan({ hubId, rows: tuples, origin }),
    enabled: rows.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
