import type { Services } from './services';

const MINUTE_MS = 60_000;

type Checks = Pick<Services, 'environment' | 'store' | 'portals' | 'logger'>;

/**
 * Reads all limits of each connected portal now and then, one portal after the other, so that what
 * others change is noticed. Of many processes one does it.
 */
export function startDriftChecks(services: Checks): void {
  const intervalMs = services.environment.LINKCAP_DRIFT_CHECK_MINUTES * MINUTE_MS;
  if (intervalMs === 0) return;
  let isChecking = false;
  setInterval(() => {
    if (isChecking) return;
    isChecking = true;
    checkPortals(services, intervalMs)
      .catch((error: unknown) => {
        services.logger.warn({ err: error }, 'The limits could not be checked for changes.');
      })
      .finally(() => {
        isChecking = false;
      });
  }, MINUTE_MS).unref();
}

async function checkPortals({ store, portals }: Checks, intervalMs: number): Promise<void> {
  for (const { hubId } of await store.portals.listPortals()) {
    const access = portals.accessTo(hubId);
    if (access === null) continue;
    const lastReadAt = await store.drift.lastReadAt(hubId);
    if (lastReadAt !== null && lastReadAt > Date.now() - intervalMs) continue;
    // Behind everything that people wait for; the read keeps itself.
    if (await store.drift.claimCheck(hubId, intervalMs)) {
      await access.hubspot.readAllLimits('submission');
    }
  }
}
