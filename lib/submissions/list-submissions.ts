import type { SubmissionStore } from './ports';
import { toHistoryView, type HistoryView } from './submission-view';

const SUBMISSIONS_PER_PAGE = 50;

/** A page of a portal's history, newest first. `before` is exclusive; `null` for the newest. */
export async function listSubmissions(
  { submissions }: { readonly submissions: Pick<SubmissionStore, 'listSubmissions'> },
  { hubId, before }: { readonly hubId: number; readonly before: number | null },
): Promise<HistoryView> {
  return toHistoryView(
    await submissions.listSubmissions({ hubId, before, pageSize: SUBMISSIONS_PER_PAGE }),
  );
}
