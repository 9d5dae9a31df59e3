import type { AccountDetails, Lane } from '../portals/hubspot-portal';
import { HubSpotError, wireError } from './errors';
import { accountDetailsPaths } from './paths';
import type { HubSpotConnection } from './connection';
import { readHubSpot } from './request';
import { accountSchema } from './schemas';

/** Where the path of the version answers 404, the older one is asked. */
export async function readAccount(
  connection: HubSpotConnection,
  lane: Lane,
): Promise<AccountDetails> {
  let notFound = wireError('refused', 'There is no path for account details.');
  for (const path of accountDetailsPaths(connection.apiVersion)) {
    try {
      return await readHubSpot(connection, { path, lane, schema: accountSchema });
    } catch (error) {
      if (!(error instanceof HubSpotError) || error.failure.httpStatus !== 404) throw error;
      notFound = error;
    }
  }
  throw notFound;
}
