'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toTuple } from '@/lib/limits/draft-tuple';
import { limitKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import type { Draft } from '../change/draft-store';
import { draftStore } from '../change/use-draft';
import { applyKey, forgetApplyKey } from './apply-key';
import type { PlanActions, SubmitInput } from './plan-actions';

export type ApplyInput = Pick<SubmitInput, 'planId' | 'note' | 'hasConsent'> & {
  /** Of the whole plan. */
  readonly rows: readonly PlanRow[];
  readonly excluded: ReadonlySet<number>;
};

/** Hands the plan over. The draft goes only once the server says that the submission is stored. */
export function useApply(
  hubId: number,
  draft: Pick<Draft, 'rows' | 'origin'>,
  submit: PlanActions['submit'],
) {
  const router = useRouter();
  return useMutation({
    // Without a connection it fails at once: a write must never leave later, by itself.
    networkMode: 'always',
    mutationFn: async ({ rows, excluded, ...input }: ApplyInput) => {
      const answer = await submit({
        ...input,
        hubId,
        excludedRowNumbers: [...excluded],
        idempotencyKey: applyKey(hubId, JSON.stringify([draft.rows.map(toTuple), draft.origin])),
      });
      if (answer.ok && answer.value.kind === 'accepted') {
        forgetApplyKey(hubId);
        const taken = rows.filter(({ rowNumber }) => !excluded.has(rowNumber));
        const store = draftStore(hubId);
        store.edit((current) => withoutTaken(current, taken));
        await store.settled();
        router.push(`/p/${hubId}/submissions/${answer.value.submissionId}`);
      }
      return answer;
    },
  });
}

/** What was edited since, in another tab perhaps, stays. */
function withoutTaken(rows: readonly DraftRow[], taken: readonly PlanRow[]): readonly DraftRow[] {
  const wanted = new Map(taken.map((row) => [limitKey(row), row.wanted]));
  return rows.filter((row) => wanted.get(limitKey(row)) !== row.limit);
}
