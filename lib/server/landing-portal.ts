import 'server-only';
import { cookies } from 'next/headers';
import type { Portal } from '../portals/portal';
import { LAST_PORTAL_COOKIE } from './last-portal-cookie';
import { services } from './services';

/** The last portal that was looked at; at first the person's own, and without one the demo portal. */
export async function landingPortal(): Promise<Portal> {
  const connections = await services().store.connections.listConnections();
  const portals = connections.map(({ portal }) => portal);
  const own = connections.find(
    ({ portal, state }) => portal.connection !== 'demo' && state === 'connected',
  );
  const lastHubId = Number((await cookies()).get(LAST_PORTAL_COOKIE)?.value);
  const landing =
    portals.find((portal) => portal.hubId === lastHubId) ??
    own?.portal ??
    portals.find((portal) => portal.connection === 'demo');
  if (landing === undefined) throw new Error('There is no portal: the demo portal did not open.');
  return landing;
}
