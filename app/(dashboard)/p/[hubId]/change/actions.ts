'use server';

import { ulid } from 'ulid';
import { fromTuple } from '@/lib/limits/draft-tuple';
import { fail } from '@/lib/result';
import { defineAction } from '@/lib/server/action';
import { services } from '@/lib/server/services';
import { previewInputSchema, submitInputSchema } from '@/lib/submissions/input-schemas';
import { previewSubmission } from '@/lib/submissions/preview';
import { submitPlan } from '@/lib/submissions/submit';
import { userError } from '@/lib/user-error';

export const previewAction = defineAction(previewInputSchema, async ({ actor, input }) => {
  const { portals, store } = services();
  const access = portals.accessTo(input.hubId);
  if (access === null) return fail(userError('portal_not_found'));
  const { submissions } = store;
  return previewSubmission(
    { actor, access, submissions, nowMs: Date.now, newId: ulid },
    input.rows.map(fromTuple),
    input.origin,
  );
});

export const submitAction = defineAction(submitInputSchema, async ({ actor, input }) => {
  const { portals, store, runner } = services();
  const access = portals.accessTo(input.hubId);
  if (access === null) return fail(userError('portal_not_found'));
  const { submissions } = store;
  return submitPlan(
    { actor, access, submissions, nowMs: Date.now, onAccepted: runner.wake },
    input,
  );
});
