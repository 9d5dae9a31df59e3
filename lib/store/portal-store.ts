import type { ApiVersion, Portal } from '../portals/portal';
import type { Database, StoreTransaction } from './database';
import type { PortalRecord } from './tables';

/** A portal's object and association types as they were read last. */
export type StoredCatalogue = {
  readonly json: string;
  /** Epoch milliseconds. */
  readonly fetchedAt: number;
};

export type PortalStore = {
  /** Connects a portal, or brings what is known of it up to date. */
  readonly upsertPortal: (portal: Portal) => Promise<void>;
  /** By hub id. */
  readonly listPortals: () => Promise<readonly Portal[]>;
  readonly findPortal: (hubId: number) => Promise<Portal | null>;
  readonly findCatalogue: (
    hubId: number,
    apiVersion: ApiVersion,
  ) => Promise<StoredCatalogue | null>;
  readonly saveCatalogue: (
    hubId: number,
    apiVersion: ApiVersion,
    catalogue: StoredCatalogue,
  ) => Promise<void>;
};

export function createPortalStore(database: Database): PortalStore {
  return {
    upsertPortal: (portal) => upsertPortal(database, portal),
    listPortals: async () => {
      const records = await database.read((db) =>
        db.selectFrom('portals').selectAll().orderBy('hub_id').execute(),
      );
      return records.map(portalFromRecord);
    },
    findPortal: async (hubId) => {
      const record = await database.read((db) =>
        db.selectFrom('portals').selectAll().where('hub_id', '=', hubId).executeTakeFirst(),
      );
      return record === undefined ? null : portalFromRecord(record);
    },
    findCatalogue: async (hubId, apiVersion) => {
      const record = await database.read((db) =>
        db
          .selectFrom('catalogues')
          .select(['json', 'fetched_at'])
          .where('hub_id', '=', hubId)
          .where('api_version', '=', apiVersion)
          .executeTakeFirst(),
      );
      return record === undefined ? null : { json: record.json, fetchedAt: record.fetched_at };
    },
    saveCatalogue: async (hubId, apiVersion, { json, fetchedAt }) => {
      const learned = { json, fetched_at: fetchedAt };
      await database.withTransaction((transaction) =>
        transaction
          .insertInto('catalogues')
          .values({ hub_id: hubId, api_version: apiVersion, ...learned })
          .onConflict((conflict) =>
            conflict.columns(['hub_id', 'api_version']).doUpdateSet(learned),
          )
          .execute(),
      );
    },
  };
}

async function upsertPortal(database: Database, portal: Portal): Promise<void> {
  await database.withTransaction((transaction) =>
    writePortal(transaction, portal, database.nowMs()),
  );
}

/** What HubSpot says of the portal; what people chose for it stays. */
export async function writePortal(
  transaction: StoreTransaction,
  portal: Portal,
  now: number,
): Promise<void> {
  const known = {
    state: 'connected',
    name: portal.name,
    account_type: portal.accountType,
    connection: portal.connection,
    api_version: portal.apiVersion,
    time_zone: portal.timeZone,
    ui_domain: portal.uiDomain,
  } as const;
  await transaction
    .insertInto('portals')
    .values({ hub_id: portal.hubId, ...known, last_submission_number: 0, created_at: now })
    .onConflict((conflict) => conflict.column('hub_id').doUpdateSet(known))
    .execute();
}

/** The name that a person gave goes before HubSpot's. */
export function portalFromRecord(record: PortalRecord): Portal {
  return {
    hubId: record.hub_id,
    name: record.given_name ?? record.name,
    accountType: record.account_type,
    connection: record.connection,
    apiVersion: record.api_version,
    timeZone: record.time_zone,
    uiDomain: record.ui_domain,
  };
}
