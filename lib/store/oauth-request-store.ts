import type { OAuthRequestStore } from '../portals/ports';
import type { Database } from './database';

/** Used and old ones are dropped after a day: long after they are good for anything. */
const KEPT_MS = 24 * 60 * 60_000;

export function createOAuthRequestStore(database: Database): OAuthRequestStore {
  return {
    saveRequest: async ({ stateHash, sessionHash, hubId, createdAt }) => {
      await database.withTransaction(async (transaction) => {
        await transaction
          .deleteFrom('oauth_states')
          .where('created_at', '<', createdAt - KEPT_MS)
          .execute();
        await transaction
          .insertInto('oauth_states')
          .values({
            state_hash: stateHash,
            session_hash: sessionHash,
            hub_id: hubId,
            created_at: createdAt,
          })
          .execute();
      });
    },
    useRequest: (stateHash, sessionHash, { now, madeAfter }) =>
      database.withTransaction(async (transaction) => {
        const record = await transaction
          .updateTable('oauth_states')
          .set({ used_at: now })
          .where('state_hash', '=', stateHash)
          .where('session_hash', '=', sessionHash)
          .where('created_at', '>', madeAfter)
          .where('used_at', 'is', null)
          .returning('hub_id')
          .executeTakeFirst();
        return record === undefined ? null : { hubId: record.hub_id };
      }),
    spendCode: (codeHash, now) =>
      database.withTransaction(async (transaction) => {
        await transaction
          .deleteFrom('oauth_codes')
          .where('used_at', '<', now - KEPT_MS)
          .execute();
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('oauth_codes')
          .values({ code_hash: codeHash, used_at: now })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
  };
}
