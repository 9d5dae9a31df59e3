'use server';

import { z } from 'zod';
import { fail, succeed } from '@/lib/result';
import { defineAction } from '@/lib/server/action';
import { services } from '@/lib/server/services';
import { failureError } from '@/lib/submissions/failure-error';
import { hubIdSchema } from '@/lib/submissions/input-schemas';
import { userError } from '@/lib/user-error';

const IDS_MAX = 1_000;

const acceptSchema = z.strictObject({
  hubId: hubIdSchema,
  driftIds: z.array(z.string().max(40)).max(IDS_MAX),
});

export const acceptDriftAction = defineAction(acceptSchema, async ({ actor, input }) => {
  const { store } = services();
  if ((await store.portals.findPortal(input.hubId)) === null) {
    return fail(userError('portal_not_found'));
  }
  return succeed(await store.drift.acceptDrift({ ...input, actor }));
});

/** The read keeps itself, like every other. */
export const checkDriftAction = defineAction(
  z.strictObject({ hubId: hubIdSchema }),
  async ({ input }) => {
    const access = services().portals.accessTo(input.hubId);
    if (access === null) return fail(userError('portal_not_found'));
    const read = await access.hubspot.readAllLimits('person');
    return read.ok ? succeed(null) : fail(failureError(read.error));
  },
);
