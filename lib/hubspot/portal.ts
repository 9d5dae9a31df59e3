import type { HubSpotFailure, HubSpotPortal } from '../portals/hubspot-portal';
import type { Secret } from '../portals/secret';
import { fixedToken, type TokenSource } from '../portals/token-source';
import { fail, succeed, type Result } from '../result';
import { readAccount } from './account-api';
import { listLabels, listSchemas, readSchema } from './catalogue-api';
import { systemClock } from './clock';
import { HubSpotError } from './errors';
import { readAllLimits, readPairLimits, sendBatch } from './limits-api';
import { parseBaseUrl } from './parse-base-url';
import type { HubSpotConnection } from './connection';
import { readTokenInfo } from './token-info-api';
import { readUsage } from './usage-api';

const DEADLINE_MS = 20_000;

export type HubSpotPortalOptions = Pick<HubSpotConnection, 'apiVersion' | 'limiter'> &
  Partial<Pick<HubSpotConnection, 'fetch' | 'deadlineMs' | 'clock' | 'random'>> & {
    /** A function for one that nothing here can renew. */
    readonly token: TokenSource | (() => Secret | Promise<Secret>);
    /** https, or http of loopback; anything else throws. */
    readonly baseUrl: string;
  };

/** One account, over HTTP. The limiter belongs to the token: hand in the same one for the same. */
export function createHubSpotPortal(options: HubSpotPortalOptions): HubSpotPortal {
  const baseUrl = parseBaseUrl(options.baseUrl);
  if (!baseUrl.ok) throw new Error(`Not an address for HubSpot: ${baseUrl.error}`);
  const connection: HubSpotConnection = {
    apiVersion: options.apiVersion,
    tokens: typeof options.token === 'function' ? fixedToken(options.token) : options.token,
    limiter: options.limiter,
    baseUrl: baseUrl.value,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  };
  return {
    readAllLimits: (lane) => toResult(readAllLimits(connection, lane)),
    readPairLimits: (pair, lane) => toResult(readPairLimits(connection, pair, lane)),
    sendBatch: (batch, beforeSend = () => Promise.resolve()) =>
      toResult(sendBatch(connection, batch, beforeSend)),
    listLabels: (pair, lane) => toResult(listLabels(connection, pair, lane)),
    listSchemas: (lane) => toResult(listSchemas(connection, lane)),
    readSchema: (objectTypeId, lane) => toResult(readSchema(connection, objectTypeId, lane)),
    readAccount: (lane) => toResult(readAccount(connection, lane)),
    readUsage: (pair, lane) => toResult(readUsage(connection, pair, lane)),
    readTokenInfo: (lane) => toResult(readTokenInfo(connection, lane)),
  };
}

/** What HubSpot does is a value; a mistake of our own still throws. */
async function toResult<Value>(call: Promise<Value>): Promise<Result<Value, HubSpotFailure>> {
  try {
    return succeed(await call);
  } catch (error) {
    if (error instanceof HubSpotError) return fail(error.failure);
    throw error;
  }
}
