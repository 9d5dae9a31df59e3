import type { Lane } from '../portals/hubspot-portal';
import type { ApiVersion } from '../portals/portal';
import type { TokenSource } from '../portals/token-source';
import type { Clock } from './clock';
import type { Fetch } from './exchange';
import type { RateLimiter } from './rate-limiter';

export type HubSpotConnection = {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly apiVersion: ApiVersion;
  readonly tokens: TokenSource;
  readonly fetch: Fetch;
  readonly limiter: RateLimiter;
  /** For one attempt, from connecting to the last byte; waiting for the limiter does not count. */
  readonly deadlineMs: number;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
};

export type HubSpotCall = {
  readonly path: string;
  readonly lane: Lane;
} & (
  | { readonly method: 'GET' }
  | {
      readonly method: 'POST';
      readonly body: unknown;
      /** Right before each sending; if it throws, nothing is sent. */
      readonly beforeSend?: () => Promise<void>;
    }
);

/** A 2xx. `body` is the parsed JSON, or `undefined` where there was none. */
export type HubSpotAnswer = {
  readonly httpStatus: number;
  readonly body: unknown;
  readonly correlationId: string | null;
};
