import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { listSubmissions } from '@/lib/submissions/list-submissions';
import { parsePageMark } from '@/lib/submissions/page-mark';

export const GET = defineRoute(async ({ url }) => {
  const { store } = services();
  const wanted = url.searchParams.get('hubId');
  const portals = await store.portals.listPortals();
  const portal = portals.find(({ hubId }) => String(hubId) === wanted);
  if (portal === undefined) return { kind: 'not_found' };
  const mark = url.searchParams.get('before');
  const before = mark === null ? null : parsePageMark(mark);
  if (mark !== null && before === null) {
    return { kind: 'bad_request', message: '"before" must be a submission’s number.' };
  }
  const body = await listSubmissions(
    { submissions: store.submissions },
    { hubId: portal.hubId, before },
  );
  return { kind: 'json', body };
});
