import type { Logger } from 'pino';
import type { CatalogueSource } from '../portals/catalogue-source';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { DriftStore } from '../submissions/drift-ports';
import { keepLimitsRead } from '../submissions/keep-limits-read';

/** Every read of all limits is held against the last one before it is handed on. */
export function keepReads(
  hubspot: HubSpotPortal,
  {
    hubId,
    drift,
    catalogue,
    logger,
  }: {
    readonly hubId: number;
    readonly drift: DriftStore;
    readonly catalogue: CatalogueSource;
    readonly logger: Logger;
  },
): HubSpotPortal {
  return {
    ...hubspot,
    readAllLimits: async (lane) => {
      const startedAt = Date.now();
      const read = await hubspot.readAllLimits(lane);
      if (!read.ok) return read;
      const seen = { hubId, startedAt, endedAt: Date.now(), rows: read.value };
      // Whoever reads gets what was read, whatever becomes of the note that it was.
      await keepLimitsRead({ drift, catalogue }, seen).catch((error: unknown) => {
        logger.warn({ err: error, hubId }, 'A read of all limits could not be kept.');
      });
      return read;
    },
  };
}
