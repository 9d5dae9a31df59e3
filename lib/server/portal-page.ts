import 'server-only';
import { notFound } from 'next/navigation';
import type { Portal } from '../portals/portal';
import { requireActor } from '../session/request-session';
import type { Actor, PortalAccess } from '../submissions/portal-access';
import { services } from './services';

export type PortalPage = {
  readonly actor: Actor;
  readonly portal: Portal;
  /** `null` where the portal has no connection now: its history can still be read. */
  readonly access: PortalAccess | null;
};

/** Who looks at which portal: every page below `/p/{hubId}` starts here. What is not theirs is 404. */
export async function requirePortal(
  params: Promise<{ readonly hubId: string }>,
): Promise<PortalPage> {
  const actor = await requireActor();
  const portal = await findVisiblePortal((await params).hubId);
  if (portal === null) notFound();
  return { actor, portal, access: services().portals.accessTo(portal.hubId) };
}

/** `hubId` as it stands in an address. Only for whoever is signed in. */
export async function findVisiblePortal(hubId: string): Promise<Portal | null> {
  return /^[1-9]\d{0,14}$/.test(hubId) ? services().store.portals.findPortal(Number(hubId)) : null;
}
