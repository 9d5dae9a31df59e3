import 'server-only';
import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
import type { ObjectType } from '../limits/limit';
import type { ListSubmissionsDependencies } from '../submissions/list-submissions';
import { services } from './services';

/** What the verb that lists the history is given. Search never waits for HubSpot. */
export function historyDependencies(
  hubId: number,
  timeZone: string | undefined,
): ListSubmissionsDependencies {
  return {
    submissions: services().store.submissions,
    objectTypes: () => keptObjectTypes(hubId),
    timeZone: timeZone ?? 'UTC',
  };
}

/** Those that were read last; without any, HubSpot's own. */
export async function keptObjectTypes(hubId: number): Promise<readonly ObjectType[]> {
  const kept = await services().portals.accessTo(hubId)?.catalogue.kept();
  return kept?.catalogue.objectTypes ?? HUBSPOT_OBJECTS;
}
