import { fail, succeed, type Result } from '../result';
import type { ConnectError } from './connect-error';
import type { ConnectDependencies } from './connect-portal';
import type { PortalChange } from './ports';

/** Renames a portal, colours it, sets it to look only, or changes how it is called. */
export async function changePortal(
  {
    actor,
    connections,
    onChanged,
  }: Pick<ConnectDependencies, 'actor' | 'connections' | 'onChanged'>,
  { hubId, change }: { readonly hubId: number; readonly change: PortalChange },
): Promise<Result<null, ConnectError>> {
  const known = await connections.findConnection(hubId);
  if (known === null) return fail({ kind: 'unknown_portal' });
  const { connection } = known.portal;
  const isOwn = connection === 'oauth' || connection === 'token';
  const isOfConnection = change.kind === 'api_version' || change.kind === 'calls_per_10s';
  if (isOfConnection && !isOwn) return fail({ kind: 'fixed' });
  await connections.changePortal(hubId, change, actor);
  await onChanged();
  return succeed(null);
}
