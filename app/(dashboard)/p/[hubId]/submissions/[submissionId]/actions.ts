'use server';

import { fail } from '@/lib/result';
import { defineAction } from '@/lib/server/action';
import { services } from '@/lib/server/services';
import { findVisiblePortal } from '@/lib/server/portal-page';
import { controlSubmission, keepHubSpotsLimits } from '@/lib/submissions/control-submission';
import { controlInputSchema, keepInputSchema } from '@/lib/submissions/input-schemas';
import type { Actor } from '@/lib/submissions/portal-access';
import { userError } from '@/lib/user-error';

export const controlAction = defineAction(controlInputSchema, async ({ actor, input }) => {
  const portal = await findVisiblePortal(String(input.hubId));
  if (portal === null) return fail(userError('portal_not_found'));
  return controlSubmission(dependencies(actor, portal.hubId), input);
});

export const keepAction = defineAction(keepInputSchema, async ({ actor, input }) => {
  const portal = await findVisiblePortal(String(input.hubId));
  if (portal === null) return fail(userError('portal_not_found'));
  return keepHubSpotsLimits(dependencies(actor, portal.hubId), input);
});

function dependencies(actor: Actor, hubId: number) {
  const { store, runner, live } = services();
  return {
    actor,
    live: store.live,
    hubIds: [hubId],
    onAsked: (submissionId: string) => {
      live.notice(submissionId);
      runner.wake();
    },
  };
}
