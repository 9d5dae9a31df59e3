import { historyDependencies } from '@/lib/server/history-page';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { parseHistoryFilter, parsePageEdge } from '@/lib/submissions/history-filter';
import { listSubmissions } from '@/lib/submissions/list-submissions';

const MARKS = ['before', 'after'];

export const GET = defineRoute(async ({ url }) => {
  const { searchParams } = url;
  const wanted = searchParams.get('hubId');
  const portals = await services().store.portals.listPortals();
  const portal = portals.find(({ hubId }) => String(hubId) === wanted);
  if (portal === undefined) return { kind: 'not_found' };
  const edge = parsePageEdge(searchParams);
  if (edge.kind === 'newest' && MARKS.some((mark) => searchParams.has(mark))) {
    return { kind: 'bad_request', message: '"before" and "after" must be a submission’s number.' };
  }
  const { hubId } = portal;
  const { timeZone } = await requestI18n(portal.timeZone);
  const filter = parseHistoryFilter(searchParams);
  const body = await listSubmissions(historyDependencies(hubId, timeZone), { hubId, filter, edge });
  return { kind: 'json', body };
});
