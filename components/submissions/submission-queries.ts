import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { isEnded } from '@/lib/submissions/derive-status';
import type { HistoryView, SubmissionView } from '@/lib/submissions/submission-view';
import { historyViewSchema, submissionViewSchema } from '@/lib/submissions/submission-view-schema';

const POLL_MS = 700;
/** Where pages of rows come along, or nobody waits for this one submission. */
const SLOW_POLL_MS = 2_000;
const ROWS_POLLED_FAST_MAX = 500;

/** The server answered, and not with what was asked for. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly status: number;

  constructor(status: number) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

/** One submission with the pages of rows that were asked for, until it can no longer change. */
export function submissionQuery(initial: SubmissionView) {
  return infiniteQueryOptions({
    queryKey: ['submission', initial.id],
    queryFn: ({ pageParam, signal }) =>
      fetchParsed(
        `/api/submissions/${initial.id}?after=${pageParam}`,
        submissionViewSchema,
        signal,
      ),
    initialPageParam: 0,
    initialData: { pages: [initial], pageParams: [0] },
    getNextPageParam: (lastPage) => lastPage.nextAfter,
    refetchInterval: ({ state: { data, error } }) =>
      isSignedOut(error) ? false : pollMs(data?.pages ?? [initial]),
  });
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
      fetchParsed(`/api/submissions?hubId=${hubId}&${address.slice(1)}`, historyViewSchema, signal),
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

/** `false` once every page shows the end: one may have been read just before it. */
export function pollMs(pages: readonly SubmissionView[]): number | false {
  if (pages.every(({ status }) => isEnded(status))) return false;
  const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
  return rows > ROWS_POLLED_FAST_MAX ? SLOW_POLL_MS : POLL_MS;
}

async function fetchParsed<Value>(
  path: string,
  schema: z.ZodMiniType<Value>,
  signal: AbortSignal,
): Promise<Value> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new AnswerError(response.status);
  return schema.parse(await response.json());
}
