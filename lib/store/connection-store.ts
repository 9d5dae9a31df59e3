import { z } from 'zod';
import type { PortalConnection, TokenState } from '../portals/portal-connection';
import type { ConnectionStore, PortalChange } from '../portals/ports';
import { appendAudit } from './audit-store';
import type { Database } from './database';
import { portalFromRecord } from './portal-store';
import type { PortalRecord } from './tables';

export function createConnectionStore(database: Database): ConnectionStore {
  return {
    listConnections: async () => {
      const records = await database.read((db) =>
        db.selectFrom('portals').selectAll().orderBy('hub_id').execute(),
      );
      return records.map(connectionFromRecord);
    },
    findConnection: async (hubId) => {
      const record = await database.read((db) =>
        db.selectFrom('portals').selectAll().where('hub_id', '=', hubId).executeTakeFirst(),
      );
      return record === undefined ? null : connectionFromRecord(record);
    },
    changePortal: (hubId, change, actor) => changePortal(database, { hubId, change, actor }),
    saveState: (hubId, state, actor) => saveState(database, { hubId, state, actor }),
    saveScopes: async (hubId, scopes) => {
      await database.withTransaction((transaction) =>
        transaction
          .updateTable('portals')
          .set({ scopes: scopesToJson(scopes) })
          .where('hub_id', '=', hubId)
          .execute(),
      );
    },
    saveLastCall: async (hubId, at) => {
      await database.withTransaction((transaction) =>
        transaction
          .updateTable('portals')
          .set({ last_call_at: at })
          .where('hub_id', '=', hubId)
          .execute(),
      );
    },
  };
}

async function changePortal(
  database: Database,
  {
    hubId,
    change,
    actor,
  }: { readonly hubId: number; readonly change: PortalChange; readonly actor: string },
): Promise<void> {
  const columns = columnsOf(change);
  await database.withTransaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('portals')
      .set(columns)
      .where('hub_id', '=', hubId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return;
    await appendAudit(transaction, database.nowMs(), [
      { actor, action: `portal.${change.kind}`, subject: String(hubId), hubId, details: columns },
    ]);
  });
}

/** Written down only where it is another one now. */
async function saveState(
  database: Database,
  {
    hubId,
    state,
    actor,
  }: { readonly hubId: number; readonly state: TokenState; readonly actor: string },
): Promise<void> {
  await database.withTransaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('portals')
      .set({ state })
      .where('hub_id', '=', hubId)
      .where('state', 'not in', [state, 'disconnected'])
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return;
    await appendAudit(transaction, database.nowMs(), [
      { actor, action: `portal.${state}`, subject: String(hubId), hubId, details: {} },
    ]);
  });
}

function columnsOf(change: PortalChange) {
  switch (change.kind) {
    case 'name':
      return { given_name: change.name };
    case 'colour':
      return { colour: change.colour };
    case 'look_only':
      return { look_only: change.isLookOnly ? 1 : 0 };
    case 'api_version':
      return { api_version: change.apiVersion };
    case 'calls_per_10s':
      return { calls_per_10s: change.callsPer10s };
  }
}

function connectionFromRecord(record: PortalRecord): PortalConnection {
  return {
    portal: portalFromRecord(record),
    colour: record.colour,
    isLookOnly: record.look_only !== 0,
    state: record.state,
    scopes: record.scopes === null ? null : scopesSchema.parse(JSON.parse(record.scopes)),
    callsPer10s: record.calls_per_10s,
    lastCallAt: record.last_call_at,
  };
}

const scopesSchema = z.array(z.string());

export function scopesToJson(scopes: readonly string[] | null): string | null {
  return scopes === null ? null : JSON.stringify(scopes);
}
