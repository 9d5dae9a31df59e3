import { getSubmission } from './get-submission';
import { formatMark, markOfRevision } from './live-mark';
import type { LiveMark, LiveStore, SubmissionLinks } from './live-ports';
import type { SubmissionStore } from './ports';
import type { Submission } from './submission';
import { submissionFacts, type RateUse, type SubmissionFacts } from './submission-facts';
import {
  toBatchView,
  toRowView,
  toSubmissionHead,
  type BatchView,
  type RowView,
  type SubmissionHead,
  type SubmissionView,
} from './submission-view';

/** Bounded pieces: a stream of 10,000 rows never holds more than these at a time. */
const ROWS_PER_EVENT = 500;
const BATCHES_PER_EVENT = 200;

/** A page of a submission with what a person who follows it wants to know. */
export type LiveSubmissionView = SubmissionView & {
  readonly facts: SubmissionFacts;
  readonly links: SubmissionLinks;
  /** Where the events after this view begin. */
  readonly mark: string;
};

/** What an event tells: the state now, and what changed since the mark before. */
export type LiveEvent = {
  readonly head: SubmissionHead;
  readonly facts: SubmissionFacts;
  readonly rows: readonly RowView[];
  readonly batches: readonly BatchView[];
  /** More has changed already than fits into one event. */
  readonly isMore: boolean;
};

export type LiveDependencies = {
  readonly submissions: Pick<SubmissionStore, 'findSubmission' | 'listRows' | 'listBatches'>;
  readonly live: Pick<LiveStore, 'listChanges' | 'countCalls' | 'listLinks' | 'listObjects'>;
  /** The portals that the person may see. */
  readonly hubIds: readonly number[];
  readonly nowMs: () => number;
  readonly callsPer10s: (hubId: number) => number;
  readonly rateUse: (hubId: number) => Promise<RateUse | null>;
};

/** `null` where the person may see no such submission. */
export async function getLiveSubmission(
  dependencies: LiveDependencies,
  input: { readonly submissionId: string; readonly after: number },
): Promise<LiveSubmissionView | null> {
  const view = await getSubmission(dependencies, input);
  if (view === null) return null;
  const waitingUntil = view.waitingUntil === null ? null : Date.parse(view.waitingUntil);
  return {
    ...view,
    facts: await factsOf(dependencies, { ...view, submissionId: view.id, waitingUntil }),
    links: await dependencies.live.listLinks(view.id),
    mark: formatMark(markOfRevision(view.revision)),
  };
}

/** What changed since a mark, and the mark after it; `null` where there is no such submission. */
export async function readLiveEvent(
  dependencies: LiveDependencies,
  { submissionId, mark }: { readonly submissionId: string; readonly mark: LiveMark },
): Promise<{ readonly event: LiveEvent; readonly mark: LiveMark } | null> {
  const { submissions, live, hubIds } = dependencies;
  // Read first: the rows are never older than the state that is told with them.
  const submission = await submissions.findSubmission(submissionId, hubIds);
  if (submission === null) return null;
  const changes = await live.listChanges(submissionId, mark, {
    rows: ROWS_PER_EVENT,
    batches: BATCHES_PER_EVENT,
  });
  const event: LiveEvent = {
    head: toSubmissionHead(submission),
    facts: await factsOf(dependencies, submission),
    rows: changes.rows.map(toRowView),
    batches: changes.batches.map(toBatchView),
    isMore: changes.isMore,
  };
  return { event, mark: changes.mark };
}

async function factsOf(
  { live, nowMs, callsPer10s, rateUse }: LiveDependencies,
  submission: Pick<
    Submission,
    'submissionId' | 'hubId' | 'status' | 'waitingFor' | 'waitingUntil' | 'control'
  >,
): Promise<SubmissionFacts> {
  const { submissionId, hubId } = submission;
  const [calls, rate] = await Promise.all([live.countCalls(submissionId), rateUse(hubId)]);
  return submissionFacts(submission, calls, {
    nowMs: nowMs(),
    callsPer10s: callsPer10s(hubId),
    rate,
  });
}
