import { fail, succeed, type Result } from '../result';
import { accountPortal } from './account-portal';
import type { ConnectError } from './connect-error';
import type { HubSpotPortal } from './hubspot-portal';
import type { ApiVersion } from './portal';
import type { ConnectionStore, PortalTokens, TokenStore } from './ports';
import { missingScopes, type MissingScope } from './scopes';
import type { Secret } from './secret';

export type ConnectDependencies = {
  /** Who, in the audit. */
  readonly actor: string;
  readonly connections: ConnectionStore;
  readonly tokens: TokenStore;
  /** For looking at what a token opens, before anything is stored. */
  readonly openPortal: (connection: {
    readonly token: Secret;
    readonly apiVersion: ApiVersion;
  }) => HubSpotPortal;
  /** Whether the demo or the environment has this hub id: two of one would share one history. */
  readonly isReserved: (hubId: number) => boolean;
  /** Opens, or closes, what pages and the runner use. */
  readonly onChanged: () => Promise<void>;
};

export type Connected = {
  readonly hubId: number;
  readonly name: string;
  /** `null` where HubSpot did not tell the scopes. */
  readonly missing: readonly MissingScope[] | null;
};

type Candidate = {
  readonly tokens: PortalTokens;
  /** The portal that is to be reconnected; `null` for whichever the token opens. */
  readonly hubId: number | null;
  /** `null` keeps the version that the portal has. */
  readonly apiVersion: ApiVersion | null;
  /** `null` asks HubSpot. */
  readonly scopes: readonly string[] | null;
};

const NEWEST_VERSION: ApiVersion = '2026-09';

/** Looks at the account that a token opens, and only then stores it. */
export async function connectPortal(
  dependencies: ConnectDependencies,
  { tokens, hubId: expectedHubId, scopes: granted, ...candidate }: Candidate,
): Promise<Result<Connected, ConnectError>> {
  const { connections, isReserved, openPortal } = dependencies;
  const apiVersion = candidate.apiVersion ?? NEWEST_VERSION;
  const hubspot = openPortal({ token: tokens.accessToken, apiVersion });
  const account = await hubspot.readAccount('person');
  if (!account.ok) return fail({ kind: 'hubspot', failure: account.error });
  const { hubId } = account.value;
  if (expectedHubId !== null && hubId !== expectedHubId) {
    return fail({ kind: 'other_portal', hubId, expectedHubId });
  }
  if (isReserved(hubId)) return fail({ kind: 'reserved', hubId });
  const known = await connections.findConnection(hubId);
  const portal = accountPortal(account.value, {
    connection: tokens.kind,
    apiVersion: candidate.apiVersion ?? known?.portal.apiVersion ?? NEWEST_VERSION,
  });
  const scopes = granted ?? (await readScopes(hubspot));
  await dependencies.tokens.connect({ portal, scopes, tokens, actor: dependencies.actor });
  await dependencies.onChanged();
  return succeed({
    hubId,
    name: portal.name,
    missing: scopes === null ? null : missingScopes(scopes),
  });
}

/** `null` where HubSpot does not tell: then the calls themselves will. */
export async function readScopes(hubspot: HubSpotPortal): Promise<readonly string[] | null> {
  const told = await hubspot.readTokenInfo('person');
  return told.ok && told.value !== 'not_available' ? told.value.scopes : null;
}
