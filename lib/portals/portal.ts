export const ACCOUNT_TYPES = ['production', 'sandbox', 'test', 'demo'] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

/**
 * Where a portal's token comes from. `token` is a service key or a private app's; the environment's
 * token is never stored.
 */
export const CONNECTION_KINDS = ['demo', 'environment', 'oauth', 'token'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** HubSpot's versions, the newest first. Immutable; a submission keeps the one that it used. */
export const API_VERSIONS = ['2026-09', '2026-03', '2025-09', 'v4'] as const;
export type ApiVersion = (typeof API_VERSIONS)[number];

/** One HubSpot account, known by its Hub ID. */
export type Portal = {
  readonly hubId: number;
  readonly name: string;
  readonly accountType: AccountType;
  readonly connection: ConnectionKind;
  readonly apiVersion: ApiVersion;
  /** IANA name, as HubSpot tells it; `null` where it did not. */
  readonly timeZone: string | null;
  /** Host of HubSpot's own pages for this account, such as `app-eu1.hubspot.com`. */
  readonly uiDomain: string | null;
};
