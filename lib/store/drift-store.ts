import type { DriftPage, DriftStore, PageQuery, SnapshotPage } from '../submissions/drift-ports';
import { appendAudit } from './audit-store';
import type { Database } from './database';
import { driftFromRecord } from './drift-records';
import { keepRead } from './keep-read';
import { snapshotFromJson } from './snapshot-json';

export function createDriftStore(database: Database): DriftStore {
  return {
    keepRead: (read, judge) => keepRead(database, read, judge),
    listDrift: (query) => listDrift(database, query),
    listOpenDrift: async (hubId, max) => {
      const records = await database.read((db) =>
        db
          .selectFrom('drift')
          .selectAll()
          .where('hub_id', '=', hubId)
          .where('state', '=', 'open')
          .orderBy('drift_id', 'desc')
          .limit(max)
          .execute(),
      );
      return records.map(driftFromRecord);
    },
    countOpenDrift: async (hubId, max) => {
      const records = await database.read((db) =>
        db
          .selectFrom('drift')
          .select('drift_id')
          .where('hub_id', '=', hubId)
          .where('state', '=', 'open')
          .limit(max)
          .execute(),
      );
      return records.length;
    },
    acceptDrift: (acceptance) => acceptDrift(database, acceptance),
    listSnapshots: (query) => listSnapshots(database, query),
    findSnapshot: async (hubId, snapshotId) => {
      const record = await database.read((db) =>
        db
          .selectFrom('snapshots')
          .selectAll()
          .where('hub_id', '=', hubId)
          .where('snapshot_id', '=', snapshotId)
          .executeTakeFirst(),
      );
      return record === undefined
        ? null
        : {
            snapshotId,
            takenAt: record.taken_at,
            confirmedAt: record.confirmed_at,
            rows: snapshotFromJson(record.json),
          };
    },
    lastReadAt: async (hubId) => {
      const record = await database.read((db) =>
        db
          .selectFrom('snapshots')
          .select('read_at')
          .where('hub_id', '=', hubId)
          .orderBy('snapshot_id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      );
      return record?.read_at ?? null;
    },
    claimCheck: async (hubId, intervalMs) => {
      const now = database.nowMs();
      const { numUpdatedRows } = await database.withTransaction((transaction) =>
        transaction
          .updateTable('portals')
          .set({ drift_checked_at: now })
          .where('hub_id', '=', hubId)
          .where('drift_checked_at', '<=', now - intervalMs)
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },
  };
}

async function listDrift(
  database: Database,
  { hubId, before, pageSize }: PageQuery,
): Promise<DriftPage> {
  const records = await database.read((db) => {
    const newestFirst = db
      .selectFrom('drift')
      .selectAll()
      .where('hub_id', '=', hubId)
      .orderBy('drift_id', 'desc')
      .limit(pageSize + 1);
    return (before === null ? newestFirst : newestFirst.where('drift_id', '<', before)).execute();
  });
  const changes = records.slice(0, pageSize).map(driftFromRecord);
  const hasOlder = records.length > pageSize;
  return { changes, olderThan: hasOlder ? (changes.at(-1)?.driftId ?? null) : null };
}

async function listSnapshots(
  database: Database,
  { hubId, before, pageSize }: PageQuery,
): Promise<SnapshotPage> {
  const records = await database.read((db) => {
    const newestFirst = db
      .selectFrom('snapshots')
      .select(['snapshot_id', 'taken_at', 'confirmed_at'])
      .where('hub_id', '=', hubId)
      .orderBy('snapshot_id', 'desc')
      .limit(pageSize + 1);
    return (
      before === null ? newestFirst : newestFirst.where('snapshot_id', '<', before)
    ).execute();
  });
  const snapshots = records.slice(0, pageSize).map((record) => ({
    snapshotId: record.snapshot_id,
    takenAt: record.taken_at,
    confirmedAt: record.confirmed_at,
  }));
  const hasOlder = records.length > pageSize;
  return { snapshots, olderThan: hasOlder ? (snapshots.at(-1)?.snapshotId ?? null) : null };
}

async function acceptDrift(
  database: Database,
  { hubId, driftIds, actor }: Parameters<DriftStore['acceptDrift']>[0],
): Promise<number> {
  if (driftIds?.length === 0) return 0;
  return database.withTransaction(async (transaction) => {
    const at = database.nowMs();
    let update = transaction
      .updateTable('drift')
      .set({ state: 'accepted', decided_at: at, decided_by: actor.name })
      .where('hub_id', '=', hubId)
      .where('state', '=', 'open');
    if (driftIds !== null) update = update.where('drift_id', 'in', driftIds);
    const accepted = await update.returning('drift_id').execute();
    await appendAudit(
      transaction,
      at,
      accepted.map(({ drift_id: driftId }) => ({
        actor: actor.personId,
        action: 'drift.accepted',
        subject: driftId,
        hubId,
        details: {},
      })),
    );
    return accepted.length;
  });
}
