import { queryOptions } from '@tanstack/react-query';
import type { ZodMiniType } from 'zod/mini';
import { isEnded } from '@/lib/submissions/derive-status';
import type { LiveSubmissionView } from '@/lib/submissions/live-submission';
import type { HistoryView } from '@/lib/submissions/submission-view';
import type * as schemaModule from '@/lib/submissions/submission-view-schema';
import { isOver, type LiveState, type MarkedEvent } from './live-state';

const POLL_MS = 1_000;
/** Where nobody looks on, or waits for this one submission. */
const SLOW_POLL_MS = 2_000;
const BESIDE_STREAM_MS = 20_000;

type Schemas = typeof schemaModule;

/** The server answered, and not with what was asked for. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly status: number;

  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

export function submissionKey(submissionId: string) {
  return ['submission', submissionId] as const;
}

/** What changed since a mark, in as many pieces as there are. */
export async function fetchChanges(
  submissionId: string,
  mark: string,
  signal: AbortSignal,
): Promise<readonly MarkedEvent[]> {
  const told: MarkedEvent[] = [];
  for (let after = mark, isMore = true; isMore;) {
    const path = `/api/submissions/${submissionId}/changes?after=${after}`;
    const answer = await fetchParsed(path, (schemas) => schemas.changesSchema, signal);
    told.push(answer);
    after = answer.mark;
    ({ isMore } = answer.event);
  }
  return told;
}

/** A page of rows. */
export function fetchPage(
  submissionId: string,
  after: number,
  signal: AbortSignal,
): Promise<LiveSubmissionView> {
  return fetchParsed(
    `/api/submissions/${submissionId}?after=${after}`,
    (schemas) => schemas.liveViewSchema,
    signal,
  );
}

/** How often to ask; a stream is asked after, too, since it may have died without a word. */
export function livePollMs(
  state: Pick<LiveState, 'head' | 'isBehind'> | undefined,
  { feed, isVisible }: { readonly feed: 'stream' | 'none'; readonly isVisible: boolean },
): number | false {
  if (state !== undefined && isOver(state)) return false;
  if (feed === 'stream') return BESIDE_STREAM_MS;
  return isVisible ? POLL_MS : SLOW_POLL_MS;
}

/** One page of the history, for as long as a submission of it is under way. */
export function historyQuery(
  initial: HistoryView,
  {
    hubId,
    address,
  }: {
    readonly hubId: number;
    /** The search of the page's address, from its `?` on. */
    readonly address: string;
  },
) {
  return queryOptions({
    queryKey: ['submissions', hubId, address],
    queryFn: ({ signal }) =>
      fetchParsed(
        `/api/submissions?hubId=${hubId}&${address.slice(1)}`,
        (schemas) => schemas.historyViewSchema,
        signal,
      ),
    initialData: initial,
    refetchInterval: ({ state: { data, error } }) =>
      !isSignedOut(error) && hasActive(data ?? initial) ? SLOW_POLL_MS : false,
  });
}

export function hasActive({ submissions }: HistoryView): boolean {
  return submissions.some(({ status }) => !isEnded(status));
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof AnswerError && error.status === 401;
}

async function fetchParsed<Value>(
  path: string,
  choose: (schemas: Schemas) => ZodMiniType<Value>,
  signal: AbortSignal,
): Promise<Value> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new AnswerError(response.status);
  // Schemas are fetched with the first answer: no page needs them before.
  const schemas = await import('@/lib/submissions/submission-view-schema');
  return choose(schemas).parse(await response.json());
}
