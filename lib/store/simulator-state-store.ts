import type { Database } from './database';

/** What the embedded HubSpot of a demo portal holds, so that it outlives a restart. */
export type SimulatorStateStore = {
  readonly findState: (hubId: number) => Promise<string | null>;
  readonly saveState: (hubId: number, json: string) => Promise<void>;
};

export function createSimulatorStateStore(database: Database): SimulatorStateStore {
  return {
    findState: async (hubId) => {
      const record = await database.read((db) =>
        db
          .selectFrom('simulator_state')
          .select('json')
          .where('hub_id', '=', hubId)
          .executeTakeFirst(),
      );
      return record?.json ?? null;
    },
    saveState: async (hubId, json) => {
      const state = { json, updated_at: database.nowMs() };
      await database.withTransaction((transaction) =>
        transaction
          .insertInto('simulator_state')
          .values({ hub_id: hubId, ...state })
          .onConflict((conflict) => conflict.column('hub_id').doUpdateSet(state))
          .execute(),
      );
    },
  };
}
