import { indexObjectNames } from '../limits/object-names';
import { foldName } from '../limits/fold-name';
import type { ObjectType } from '../limits/limit';
import type { HistoryFilter } from './history-filter';
import type { PageEdge } from './history-search';
import type { SubmissionStore } from './ports';
import { toHistorySearch, type NameObjects } from './search-query';
import { toHistoryView, type HistoryView } from './submission-view';

const SUBMISSIONS_PER_PAGE = 50;

export type ListSubmissionsDependencies = {
  readonly submissions: Pick<SubmissionStore, 'listSubmissions'>;
  /** What exists in the portal; asked only where words are looked for. */
  readonly objectTypes: () => Promise<readonly ObjectType[]>;
  /** In which days begin. */
  readonly timeZone: string;
};

/** A page of a portal's history, newest first. */
export async function listSubmissions(
  { submissions, objectTypes, timeZone }: ListSubmissionsDependencies,
  input: { readonly hubId: number; readonly filter: HistoryFilter; readonly edge: PageEdge },
): Promise<HistoryView> {
  const { hubId, filter, edge } = input;
  const namesObjects: NameObjects =
    filter.text.trim() === '' ? () => [] : namer(await objectTypes());
  const search = toHistorySearch(filter, { namesObjects, timeZone });
  return toHistoryView(
    await submissions.listSubmissions({ hubId, search, edge, pageSize: SUBMISSIONS_PER_PAGE }),
  );
}

function namer(objectTypes: readonly ObjectType[]): NameObjects {
  const byName = indexObjectNames(objectTypes);
  return (text) => (byName.get(foldName(text)) ?? []).map(({ objectTypeId }) => objectTypeId);
}
