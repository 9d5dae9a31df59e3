import type { Pair } from '../limits/limit';
import type { PairUsage } from '../portals/hubspot-portal';
import type { PortalAccess } from './portal-access';

/** Pairs. Each costs a call: of a larger plan, the first ones are asked for. */
export const IMPACT_PAIRS_MAX = 50;

/**
 * Records at or near the limit that a pair has now. `not_available`: HubSpot does not count them, or
 * not for this token; `not_read`: it did not answer this time.
 */
export type PairImpact = Pair & { readonly usage: PairUsage | 'not_available' | 'not_read' };

/** HubSpot counts against the present limit: of a planned one nobody knows. */
export async function readImpact(
  { hubspot, catalogue }: Pick<PortalAccess, 'hubspot' | 'catalogue'>,
  pairs: readonly Pair[],
): Promise<readonly PairImpact[]> {
  const loaded = await catalogue.load();
  const objects = loaded.ok ? loaded.value.catalogue.objectTypes : [];
  const known = new Set(objects.map(({ objectTypeId }) => objectTypeId));
  return Promise.all(
    pairs.slice(0, IMPACT_PAIRS_MAX).map(async ({ fromObjectTypeId, toObjectTypeId }) => {
      const pair = { fromObjectTypeId, toObjectTypeId };
      if (!known.has(fromObjectTypeId) || !known.has(toObjectTypeId)) {
        return { ...pair, usage: 'not_read' as const };
      }
      const read = await hubspot.readUsage(pair, 'person');
      return { ...pair, usage: read.ok ? read.value : ('not_read' as const) };
    }),
  );
}
