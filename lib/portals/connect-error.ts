import type { HubSpotFailure } from './hubspot-portal';
import type { OAuthFailure } from './oauth';

/** Why a portal was not connected. Nothing was changed by it. */
export type ConnectError =
  | { readonly kind: 'hubspot'; readonly failure: HubSpotFailure }
  | { readonly kind: 'oauth'; readonly failure: OAuthFailure }
  /** The state is wrong, used, too old or another session's. */
  | { readonly kind: 'request_invalid' }
  | { readonly kind: 'access_denied' }
  /** It was to reconnect one portal, and opens another. */
  | { readonly kind: 'other_portal'; readonly hubId: number; readonly expectedHubId: number }
  /** That hub id is the demo portal's, or is connected by the environment. */
  | { readonly kind: 'reserved'; readonly hubId: number }
  | { readonly kind: 'unknown_portal' }
  /** The environment, or the demo, decides that. */
  | { readonly kind: 'fixed' };
