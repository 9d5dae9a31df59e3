import { isSameObject, pairKey, reversePair, type Pair } from '../limits/limit';
import { SEARCH_ALL } from './history-search';
import type { SubmissionStore } from './ports';
import { pairTerm } from './search-terms';
import type { Submission, SubmissionRow } from './submission';

/** One association type's line of a submission, and the submission that it is of. */
export type PairChange = { readonly submission: Submission; readonly row: SubmissionRow };

const SUBMISSIONS_MAX = 5;
const CHANGES_MAX = 12;
const ROWS_PER_READ = 1000;

/** What was last asked for a pair, in either direction; newest first. */
export async function readPairHistory(
  { submissions }: { readonly submissions: Pick<SubmissionStore, 'listSubmissions' | 'listRows'> },
  { hubId, pair }: { readonly hubId: number; readonly pair: Pair },
): Promise<readonly PairChange[]> {
  const pairs = isSameObject(pair) ? [pair] : [pair, reversePair(pair)];
  const page = await submissions.listSubmissions({
    hubId,
    search: { ...SEARCH_ALL, terms: [{ exact: pairs.map(pairTerm), prefix: null }] },
    edge: { kind: 'newest' },
    pageSize: SUBMISSIONS_MAX,
  });
  const keys = new Set(pairs.map(pairKey));
  const changes: PairChange[] = [];
  for (const submission of page.submissions) {
    if (changes.length >= CHANGES_MAX) break;
    const rows = await rowsOfPair(submissions, submission.submissionId, keys);
    changes.push(...rows.map((row) => ({ submission, row })));
  }
  return changes.slice(0, CHANGES_MAX);
}

async function rowsOfPair(
  submissions: Pick<SubmissionStore, 'listRows'>,
  submissionId: string,
  keys: ReadonlySet<string>,
): Promise<readonly SubmissionRow[]> {
  const found: SubmissionRow[] = [];
  let after = 0;
  for (;;) {
    const rows = await submissions.listRows(submissionId, { after, pageSize: ROWS_PER_READ });
    found.push(...rows.filter((row) => keys.has(pairKey(row))));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_PER_READ || found.length >= CHANGES_MAX) {
      return found;
    }
    after = last.rowNumber;
  }
}
