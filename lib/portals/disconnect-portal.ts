import { fail, succeed, type Result } from '../result';
import type { ConnectError } from './connect-error';
import type { ConnectDependencies } from './connect-portal';
import type { OAuthApi } from './oauth';

/**
 * - `revoked`: HubSpot knows the token no more;
 * - `key_stays`: a service key is good until somebody deletes it in HubSpot;
 * - `not_confirmed`: HubSpot did not answer, or the token could not be opened: the app may still be
 *   connected there.
 */
export type Disconnected = 'revoked' | 'key_stays' | 'not_confirmed';

/** Deletes the token here in any case. The history stays. */
export async function disconnectPortal(
  {
    actor,
    connections,
    tokens,
    oauth,
    onChanged,
  }: Pick<ConnectDependencies, 'actor' | 'connections' | 'tokens' | 'onChanged'> & {
    readonly oauth: OAuthApi | null;
  },
  hubId: number,
): Promise<Result<Disconnected, ConnectError>> {
  const known = await connections.findConnection(hubId);
  if (known === null) return fail({ kind: 'unknown_portal' });
  const { connection } = known.portal;
  if (connection !== 'oauth' && connection !== 'token') return fail({ kind: 'fixed' });
  const held = await tokens.openTokens(hubId);
  await tokens.disconnect(hubId, actor);
  await onChanged();
  if (connection === 'token') return succeed('key_stays');
  if (held?.kind !== 'oauth' || oauth === null) return succeed('not_confirmed');
  const revoked = await oauth.revoke(held.refreshToken);
  return succeed(revoked.ok ? 'revoked' : 'not_confirmed');
}
