import {
  divideCalls,
  learnLimit,
  UNKNOWN_LIMIT,
  type RateShares,
  type SharedLimit,
} from '../portals/rate-share';
import type { Selectable } from 'kysely';
import type { Database, StoreTransaction } from './database';
import type { RateLimitsTable } from './process-tables';

/** Divides the calls of a token among processes, in one transaction each time. */
export function createRateShareStore(database: Database): RateShares {
  return {
    exchange: ({ limiterKey, holder }, request) =>
      database.withTransaction(async (transaction) => {
        const { known, now } = await lockLimit(database, transaction, limiterKey);
        const limit = learnLimit(known, request, now);
        const others = await transaction
          .selectFrom('rate_shares')
          .select(['slots', 'unmet'])
          .where('limiter_key', '=', limiterKey)
          .where('holder', '<>', holder)
          .where('free_at', '>', now)
          .execute();
        const { slots, stored, unmet } = divideCalls(limit, request, others);
        await saveLimit(transaction, limiterKey, limit);
        const { occupied, freeAfterMs } = request;
        const share = { slots: stored, unmet, occupied, free_at: now + freeAfterMs };
        await transaction
          .insertInto('rate_shares')
          .values({ limiter_key: limiterKey, holder, ...share })
          .onConflict((conflict) => conflict.columns(['limiter_key', 'holder']).doUpdateSet(share))
          .execute();
        if (stored === 0 && unmet === 0) await forget(transaction, { limiterKey, now });
        const isWantedByOthers = others.some((other) => other.unmet > 0);
        return { slots, isWantedByOthers, holdMs: Math.max(0, limit.heldUntil - now) };
      }),
  };
}

/** From here on nobody else divides the calls of this token until the transaction ends. */
async function lockLimit(
  database: Database,
  transaction: StoreTransaction,
  limiterKey: string,
): Promise<{ readonly known: SharedLimit; readonly now: number }> {
  await transaction
    .insertInto('rate_limits')
    .values({ limiter_key: limiterKey, ...toRecord(UNKNOWN_LIMIT) })
    .onConflict((conflict) => conflict.column('limiter_key').doNothing())
    .execute();
  const record = await transaction
    .selectFrom('rate_limits')
    .selectAll()
    .where('limiter_key', '=', limiterKey)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  // Read after the lock: another process may have made this one wait for it.
  const { now } = await transaction
    .selectNoFrom(database.nowSql().as('now'))
    .executeTakeFirstOrThrow();
  return { known: limitFromRecord(record), now };
}

export function limitFromRecord(record: Selectable<RateLimitsTable>): SharedLimit {
  return {
    learned: record.learned,
    slowPermille: record.slow_permille,
    slowSince: record.slow_since,
    heldUntil: record.held_until,
  };
}

async function saveLimit(
  transaction: StoreTransaction,
  limiterKey: string,
  limit: SharedLimit,
): Promise<void> {
  await transaction
    .updateTable('rate_limits')
    .set(toRecord(limit))
    .where('limiter_key', '=', limiterKey)
    .execute();
}

/** Clears away the shares of processes that are gone, and of those that use none. */
async function forget(
  transaction: StoreTransaction,
  { limiterKey, now }: { readonly limiterKey: string; readonly now: number },
): Promise<void> {
  await transaction
    .deleteFrom('rate_shares')
    .where('limiter_key', '=', limiterKey)
    .where((eb) =>
      eb.or([eb('free_at', '<=', now), eb.and([eb('slots', '=', 0), eb('unmet', '=', 0)])]),
    )
    .execute();
}

function toRecord({ learned, slowPermille, slowSince, heldUntil }: SharedLimit) {
  return {
    learned,
    slow_permille: slowPermille,
    slow_since: slowSince,
    held_until: heldUntil,
  };
}
