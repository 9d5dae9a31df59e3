import { limitKey } from '@/lib/limits/limit';
import { findVisiblePortal } from '@/lib/server/portal-page';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { placeDrift } from '@/lib/submissions/place-drift';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** More than these in one answer is a list for nobody. */
const OPEN_MAX = 1_000;

/** What others changed and nobody decided yet: each limit by its key, and with its values. */
export const GET = defineRoute<Context>(async (_, { params }) => {
  const portal = await findVisiblePortal((await params).hubId);
  if (portal === null) return { kind: 'not_found' };
  const { store, portals } = services();
  const kept = await portals.accessTo(portal.hubId)?.catalogue.kept();
  const changes = placeDrift(
    await store.drift.listOpenDrift(portal.hubId, OPEN_MAX),
    kept?.catalogue ?? null,
  );
  const keys = changes.flatMap(({ pair, category, typeId }) =>
    pair === null ? [] : [limitKey({ ...pair, category, typeId })],
  );
  return { kind: 'json', body: { keys, changes } };
});
