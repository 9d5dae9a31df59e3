import { findVisiblePortal } from '@/lib/server/portal-page';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

const SNAPSHOTS_PER_PAGE = 50;

/** The kept states of all limits, newest first; `before` is the id of one, exclusive. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const portal = await findVisiblePortal((await params).hubId);
  if (portal === null) return { kind: 'not_found' };
  const before = url.searchParams.get('before');
  if (before !== null && !/^[0-9A-Z]{26}$/.test(before)) {
    return { kind: 'bad_request', message: '"before" must be the id of a snapshot.' };
  }
  const body = await services().store.drift.listSnapshots({
    hubId: portal.hubId,
    before,
    pageSize: SNAPSHOTS_PER_PAGE,
  });
  return { kind: 'json', body };
});
