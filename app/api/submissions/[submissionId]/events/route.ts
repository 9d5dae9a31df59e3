import { liveDependencies, visibleHubIds } from '@/lib/server/live-dependencies';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { parseMark } from '@/lib/submissions/live-mark';
import { followSubmission } from '@/lib/submissions/follow-submission';

type Context = { readonly params: Promise<{ readonly submissionId: string }> };

/** Server-sent events: after `Last-Event-ID`, or the mark in the address, or from the beginning. */
export const GET = defineRoute<Context>(async ({ url, headers, signal }, { params }) => {
  const text = headers.get('last-event-id') ?? url.searchParams.get('after');
  const mark = text === null ? null : parseMark(text);
  if (text !== null && mark === null) {
    return { kind: 'bad_request', message: '"after" must be the id of an event.' };
  }
  const { submissionId } = await params;
  const dependencies = liveDependencies(await visibleHubIds());
  const source = await followSubmission(dependencies, { submissionId, mark });
  if (source === null) return { kind: 'not_found' };
  return { kind: 'events', stream: services().live.open(source, signal) };
});
