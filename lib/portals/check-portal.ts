import { fail, succeed, type Result } from '../result';
import type { ConnectError } from './connect-error';
import { readScopes, type Connected } from './connect-portal';
import type { HubSpotPortal } from './hubspot-portal';
import type { OAuthApi } from './oauth';
import type { ConnectionStore, TokenStore } from './ports';
import { missingScopes } from './scopes';

/** Asks HubSpot whether the token is still good, and for what; keeps what it says. */
export async function checkPortal(
  {
    actor,
    connections,
    tokens,
    hubspot,
    oauth,
  }: {
    readonly actor: string;
    readonly connections: ConnectionStore;
    readonly tokens: TokenStore;
    readonly hubspot: HubSpotPortal;
    readonly oauth: OAuthApi | null;
  },
  hubId: number,
): Promise<Result<Connected, ConnectError>> {
  const account = await hubspot.readAccount('person');
  if (!account.ok) {
    if (account.error.kind === 'unauthorized') {
      await connections.saveState(hubId, 'needs_reauth', actor);
    }
    return fail({ kind: 'hubspot', failure: account.error });
  }
  const known = await connections.findConnection(hubId);
  if (known === null || account.value.hubId !== hubId) return fail({ kind: 'unknown_portal' });
  await connections.saveState(hubId, 'connected', actor);
  const scopes = await scopesNow();
  if (scopes !== null) await connections.saveScopes(hubId, scopes);
  return succeed({
    hubId,
    name: known.portal.name,
    missing: scopes === null ? null : missingScopes(scopes),
  });

  async function scopesNow(): Promise<readonly string[] | null> {
    if (known?.portal.connection !== 'oauth') return readScopes(hubspot);
    const held = await tokens.openTokens(hubId);
    const told = held === null ? null : await oauth?.introspect(held.accessToken, 'access_token');
    return told?.ok === true && told.value.isActive ? told.value.scopes : null;
  }
}
