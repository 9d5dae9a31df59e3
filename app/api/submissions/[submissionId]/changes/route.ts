import { liveDependencies, visibleHubIds } from '@/lib/server/live-dependencies';
import { defineRoute } from '@/lib/server/route';
import { formatMark, parseMark } from '@/lib/submissions/live-mark';
import { readLiveEvent } from '@/lib/submissions/live-submission';

type Context = { readonly params: Promise<{ readonly submissionId: string }> };

/** One event by itself, for those whom the stream does not reach. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const mark = parseMark(url.searchParams.get('after') ?? '');
  if (mark === null) return { kind: 'bad_request', message: '"after" must be the id of an event.' };
  const { submissionId } = await params;
  const told = await readLiveEvent(liveDependencies(await visibleHubIds()), { submissionId, mark });
  if (told === null) return { kind: 'not_found' };
  return { kind: 'json', body: { event: told.event, mark: formatMark(told.mark) } };
});
