'use server';

import { changePortal } from '@/lib/portals/change-portal';
import { checkPortal } from '@/lib/portals/check-portal';
import { connectByToken } from '@/lib/portals/connect-by-token';
import { startOAuth } from '@/lib/portals/connect-by-oauth';
import { disconnectPortal } from '@/lib/portals/disconnect-portal';
import {
  changePortalSchema,
  connectTokenSchema,
  portalSchema,
  startOAuthSchema,
} from '@/lib/portals/input-schemas';
import { Secret } from '@/lib/portals/secret';
import { fail, succeed } from '@/lib/result';
import { defineAction } from '@/lib/server/action';
import { connectUserError } from '@/lib/server/connect-user-error';
import { connectDependencies, oauthDependencies } from '@/lib/server/portal-verbs';
import { services } from '@/lib/server/services';
import { readSessionToken } from '@/lib/session/request-session';
import { failureError } from '@/lib/submissions/failure-error';
import { userError } from '@/lib/user-error';

export const connectToken = defineAction(connectTokenSchema, async ({ actor, input }) => {
  const token = new Secret(input.token);
  const connected = await connectByToken(connectDependencies(actor), { ...input, token });
  return connected.ok ? connected : fail(connectUserError(connected.error));
});

export const startConsent = defineAction(startOAuthSchema, async ({ actor, input }) => {
  const dependencies = oauthDependencies(actor);
  const sessionToken = await readSessionToken();
  if (dependencies === null) return fail(userError('oauth_not_configured'));
  if (sessionToken === undefined) return fail(userError('not_signed_in'));
  return succeed({ url: await startOAuth(dependencies, { ...input, sessionToken }) });
});

export const changePortalSettings = defineAction(changePortalSchema, async ({ actor, input }) => {
  for (const change of input.changes) {
    const changed = await changePortal(connectDependencies(actor), { hubId: input.hubId, change });
    if (!changed.ok) return fail(connectUserError(changed.error));
  }
  return succeed(null);
});

export const checkConnection = defineAction(portalSchema, async ({ actor, input: { hubId } }) => {
  const { portals, oauth } = services();
  const access = portals.accessTo(hubId);
  if (access === null) return fail(userError('portal_not_found'));
  const { hubspot } = access;
  const checked = await checkPortal({ ...connectDependencies(actor), hubspot, oauth }, hubId);
  return checked.ok ? checked : fail(connectUserError(checked.error));
});

export const disconnect = defineAction(portalSchema, async ({ actor, input: { hubId } }) => {
  const { oauth } = services();
  const gone = await disconnectPortal({ ...connectDependencies(actor), oauth }, hubId);
  return gone.ok ? gone : fail(connectUserError(gone.error));
});

export const refreshCatalogue = defineAction(portalSchema, async ({ input: { hubId } }) => {
  const access = services().portals.accessTo(hubId);
  if (access === null) return fail(userError('portal_not_found'));
  const read = await access.catalogue.refresh();
  return read.ok ? succeed(null) : fail(failureError(read.error));
});

export const resetDemo = defineAction(portalSchema, async ({ actor, input: { hubId } }) => {
  const outcome = await services().portals.resetDemo(hubId, actor.personId);
  return outcome === 'reset' ? succeed(null) : fail(userError('portal_not_demo'));
});
