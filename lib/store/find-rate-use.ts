import { callsAllowed } from '../portals/rate-share';
import type { RateUse } from '../submissions/submission-facts';
import type { Database } from './database';
import { limitFromRecord } from './rate-share-store';

/** What all processes together use of a token's calls; `null` where none of them has used any. */
export async function findRateUse(
  database: Database,
  { limiterKey, configured }: { readonly limiterKey: string; readonly configured: number },
): Promise<RateUse | null> {
  const now = database.nowMs();
  return database.read(async (db) => {
    const limit = await db
      .selectFrom('rate_limits')
      .selectAll()
      .where('limiter_key', '=', limiterKey)
      .executeTakeFirst();
    if (limit === undefined) return null;
    const shares = await db
      .selectFrom('rate_shares')
      .select('occupied')
      .where('limiter_key', '=', limiterKey)
      .where('free_at', '>', now)
      .execute();
    return {
      used: shares.reduce((sum, { occupied }) => sum + occupied, 0),
      ceiling: callsAllowed(limitFromRecord(limit), configured),
    };
  });
}
