import { indexObjectNames } from '../limits/object-names';
import { foldName } from '../limits/fold-name';
import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
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

/** A portal's own names, in its words; HubSpot's in every language. */
function namer(objectTypes: readonly ObjectType[]): NameObjects {
  const custom = indexObjectNames(objectTypes.filter(({ isCustom }) => isCustom));
  return (text) => {
    const name = foldName(text);
    const renamed = objectTypes.filter((type) =>
      [type.singular, type.plural].some((each) => foldName(each) === name),
    );
    const found = [...(custom.get(name) ?? []), ...(standardNames().get(name) ?? []), ...renamed];
    return [...new Set(found.map(({ objectTypeId }) => objectTypeId))];
  };
}

let standardIndex: ReturnType<typeof indexObjectNames> | null = null;

/** Made once: they never change, and to make them takes longer than a page. */
function standardNames(): ReturnType<typeof indexObjectNames> {
  return (standardIndex ??= indexObjectNames(HUBSPOT_OBJECTS));
}
