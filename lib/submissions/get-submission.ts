import type { SubmissionStore } from './ports';
import { toBatchView, toRowView, toSubmissionHead, type SubmissionView } from './submission-view';

const ROWS_PER_PAGE = 500;

export type GetSubmissionDependencies = {
  readonly submissions: Pick<SubmissionStore, 'findSubmission' | 'listRows' | 'listBatches'>;
  /** The portals that the person may see. */
  readonly hubIds: readonly number[];
};

/** One page of a submission, or `null` where the person may see no such one. */
export async function getSubmission(
  { submissions, hubIds }: GetSubmissionDependencies,
  { submissionId, after }: { readonly submissionId: string; readonly after: number },
): Promise<SubmissionView | null> {
  if (!/^[\w-]{1,64}$/.test(submissionId)) return null;
  // Read first: once it has ended, its rows are final, so the rest is never older than the state.
  const submission = await submissions.findSubmission(submissionId, hubIds);
  if (submission === null) return null;
  const [batches, found] = await Promise.all([
    after === 0 ? submissions.listBatches(submissionId) : [],
    submissions.listRows(submissionId, { after, pageSize: ROWS_PER_PAGE + 1 }),
  ]);
  const rows = found.slice(0, ROWS_PER_PAGE);
  const hasMore = found.length > ROWS_PER_PAGE;
  return {
    ...toSubmissionHead(submission),
    batches: batches.map(toBatchView),
    rows: rows.map(toRowView),
    nextAfter: hasMore ? (rows.at(-1)?.rowNumber ?? null) : null,
  };
}
