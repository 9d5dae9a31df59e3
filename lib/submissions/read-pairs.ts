import type { Pair } from '../limits/limit';
import type { PairRead } from '../limits/pair-reads';
import type { PortalAccess } from './portal-access';

/** The pairs’ own lists. One that HubSpot does not give now is left out. */
export async function readPairs(
  hubspot: PortalAccess['hubspot'],
  pairs: readonly Pair[],
): Promise<readonly PairRead[]> {
  const reads = await Promise.all(
    pairs.map(async (pair) => ({ pair, read: await hubspot.readPairLimits(pair, 'person') })),
  );
  return reads.flatMap(({ pair, read }) => (read.ok ? [{ pair, rows: read.value }] : []));
}
