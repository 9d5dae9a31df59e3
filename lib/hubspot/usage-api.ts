import type { Pair } from '../limits/limit';
import type { FailureKind, Lane, PairUsage } from '../portals/hubspot-portal';
import { HubSpotError } from './errors';
import { usagePath } from './paths';
import type { HubSpotConnection } from './connection';
import { readHubSpot } from './request';
import { usageSchema } from './schemas';

/** HubSpot counts no such pair, or needs another scope for it. */
const NO_ANSWER_KINDS: readonly FailureKind[] = ['refused', 'missing_scope'];

export async function readUsage(
  connection: HubSpotConnection,
  pair: Pair,
  lane: Lane,
): Promise<PairUsage | 'not_available'> {
  const path = usagePath(connection.apiVersion, pair);
  try {
    return await readHubSpot(connection, { path, lane, schema: usageSchema });
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    if (NO_ANSWER_KINDS.includes(error.failure.kind)) return 'not_available';
    throw error;
  }
}
