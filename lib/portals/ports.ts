import type { TokenVault } from './access-token';
import type { ApiVersion, Portal } from './portal';
import type { PortalColour, PortalConnection, TokenState } from './portal-connection';
import type { Secret } from './secret';
import type { OAuthTokens } from './token-step';

/** What a person changes of a portal, one at a time. */
export type PortalChange =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'colour'; readonly colour: PortalColour }
  | { readonly kind: 'look_only'; readonly isLookOnly: boolean }
  | { readonly kind: 'api_version'; readonly apiVersion: ApiVersion }
  | { readonly kind: 'calls_per_10s'; readonly callsPer10s: number };

export type ConnectionStore = {
  /** By hub id. */
  readonly listConnections: () => Promise<readonly PortalConnection[]>;
  readonly findConnection: (hubId: number) => Promise<PortalConnection | null>;
  /** With its audit entry. Nothing happens to a portal that is not known. */
  readonly changePortal: (hubId: number, change: PortalChange, actor: string) => Promise<void>;
  /** Of a portal that has a token; one that is disconnected stays so. */
  readonly saveState: (hubId: number, state: TokenState, actor: string) => Promise<void>;
  readonly saveScopes: (hubId: number, scopes: readonly string[] | null) => Promise<void>;
  readonly saveLastCall: (hubId: number, at: number) => Promise<void>;
};

/** A service key or a private app's token, or the pair of OAuth. */
export type PortalTokens =
  | { readonly kind: 'token'; readonly accessToken: Secret }
  | ({ readonly kind: 'oauth' } & OAuthTokens);

/** What is stored beside a sealed token; enough to see that it is another one now. */
export type TokenRecord = {
  readonly hubId: number;
  readonly kind: PortalTokens['kind'];
  /** Counts up with every token that a person brings. */
  readonly version: number;
};

export type TokenStore = {
  readonly listTokens: () => Promise<readonly TokenRecord[]>;
  /** `null` where there is none, or where it cannot be opened. */
  readonly openTokens: (hubId: number) => Promise<PortalTokens | null>;
  /** The portal, its token and the audit entry: all or nothing. A name that a person gave stays. */
  readonly connect: (connection: {
    readonly portal: Portal;
    readonly scopes: readonly string[] | null;
    readonly tokens: PortalTokens;
    readonly actor: string;
  }) => Promise<void>;
  /** Deletes the token. The portal and its history stay. */
  readonly disconnect: (hubId: number, actor: string) => Promise<void>;
  readonly vaultOf: (hubId: number) => TokenVault;
};

/** A request for consent that is under way. Only hashes are kept. */
export type OAuthRequest = {
  readonly stateHash: string;
  readonly sessionHash: string;
  /** The portal that is to be reconnected. */
  readonly hubId: number | null;
  readonly createdAt: number;
};

export type OAuthRequestStore = {
  readonly saveRequest: (request: OAuthRequest) => Promise<void>;
  /** Once, for the session that began it, if it was made after `madeAfter`; else `null`. */
  readonly useRequest: (
    stateHash: string,
    sessionHash: string,
    times: { readonly now: number; readonly madeAfter: number },
  ) => Promise<Pick<OAuthRequest, 'hubId'> | null>;
  /** Whether this code is handed in for the first time, whatever the request that brings it. */
  readonly spendCode: (codeHash: string, now: number) => Promise<boolean>;
};
