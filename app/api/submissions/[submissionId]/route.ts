import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { getSubmission } from '@/lib/submissions/get-submission';
import { parsePageMark } from '@/lib/submissions/page-mark';

type Context = { readonly params: Promise<{ readonly submissionId: string }> };

export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const after = parsePageMark(url.searchParams.get('after') ?? '0');
  if (after === null) return { kind: 'bad_request', message: '"after" must be a row number.' };
  const { store } = services();
  const portals = await store.portals.listPortals();
  const view = await getSubmission(
    { submissions: store.submissions, hubIds: portals.map(({ hubId }) => hubId) },
    { submissionId: (await params).submissionId, after },
  );
  return view === null ? { kind: 'not_found' } : { kind: 'json', body: view };
});
