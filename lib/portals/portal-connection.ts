import type { Portal } from './portal';

/** A portal's own colour, chosen by a person; `none` shows that of its account type. */
export const PORTAL_COLOURS = ['none', 'blue', 'green', 'amber', 'red', 'violet'] as const;
export type PortalColour = (typeof PORTAL_COLOURS)[number];

/** `needs_reauth`: its token is refused or cannot be opened. History stays in each state. */
export const CONNECTION_STATES = ['connected', 'needs_reauth', 'disconnected'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

export type TokenState = Exclude<ConnectionState, 'disconnected'>;

/** HubSpot's lowest published ceiling for these calls, and what no account goes beyond. */
export const CALLS_PER_10_S = { default: 100, max: 200 } as const;

/** A portal with what people chose for it and how it is connected. */
export type PortalConnection = {
  readonly portal: Portal;
  readonly colour: PortalColour;
  /** Nothing is ever sent to change this portal. */
  readonly isLookOnly: boolean;
  readonly state: ConnectionState;
  /** Of its token, as read last; `null` where HubSpot did not tell. */
  readonly scopes: readonly string[] | null;
  readonly callsPer10s: number;
  /** Epoch milliseconds. */
  readonly lastCallAt: number | null;
};
