import { liveDependencies, visibleHubIds } from '@/lib/server/live-dependencies';
import { defineRoute } from '@/lib/server/route';
import { getLiveSubmission } from '@/lib/submissions/live-submission';
import { parsePageMark } from '@/lib/submissions/page-mark';

type Context = { readonly params: Promise<{ readonly submissionId: string }> };

export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const after = parsePageMark(url.searchParams.get('after') ?? '0');
  if (after === null) return { kind: 'bad_request', message: '"after" must be a row number.' };
  const { submissionId } = await params;
  const view = await getLiveSubmission(liveDependencies(await visibleHubIds()), {
    submissionId,
    after,
  });
  return view === null ? { kind: 'not_found' } : { kind: 'json', body: view };
});
