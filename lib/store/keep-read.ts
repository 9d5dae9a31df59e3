import type { DriftStore } from '../submissions/drift-ports';
import type { OwnWrite } from '../submissions/judge-drift';
import type { RowStatus } from '../submissions/row-status';
import type { LimitsRead } from '../submissions/snapshot';
import { chunksOf } from './chunks';
import type { Database, StoreTransaction } from './database';
import { driftFromRecord, driftToRecord } from './drift-records';
import { newId } from './new-id';
import { snapshotFromJson, snapshotHash, snapshotToJson } from './snapshot-json';
import { limitFromColumn } from './values';

/** Rows that may have taken effect at HubSpot: proved, under way, or not known. */
const WRITTEN: readonly RowStatus[] = ['claimed', 'sent', 'unknown', 'applied', 'needs_review'];

/** Clocks of several machines differ by less. */
const CLOCKS_APART_MS = 5_000;

const DRIFT_COLUMNS = 15;

type Judge = Parameters<DriftStore['keepRead']>[1];

export async function keepRead(
  database: Database,
  read: LimitsRead,
  judge: Judge,
): ReturnType<DriftStore['keepRead']> {
  const hash = snapshotHash(read.rows);
  return database.withTransaction(async (transaction) => {
    await lockPortal(transaction, read.hubId);
    const last = await newestSnapshot(transaction, read.hubId);
    if (last === undefined) {
      await insertSnapshot(transaction, read, hash);
      return 'first';
    }
    if (last.hash === hash) {
      await confirm(transaction, last, read);
      return 'same';
    }
    if (read.startedAt < last.read_at) return 'dropped';
    const judgement = judge({
      before: snapshotFromJson(last.json),
      after: read.rows,
      ours: await ownWrites(transaction, read.hubId, last.confirmed_at - CLOCKS_APART_MS),
      open: await openDrift(transaction, read.hubId),
    });
    await insertSnapshot(transaction, read, hash);
    await settle(transaction, read, judgement.settled);
    const records = judgement.changes.map((change) =>
      driftToRecord(change, {
        hubId: read.hubId,
        driftId: newId(read.endedAt),
        changedAfter: last.confirmed_at,
        changedBefore: read.endedAt,
      }),
    );
    for (const chunk of chunksOf(records, DRIFT_COLUMNS)) {
      await transaction.insertInto('drift').values(chunk).execute();
    }
    return 'changed';
  });
}

/** Two reads of one portal are kept one after the other. */
async function lockPortal(transaction: StoreTransaction, hubId: number): Promise<void> {
  await transaction
    .selectFrom('portals')
    .select('hub_id')
    .where('hub_id', '=', hubId)
    .forNoKeyUpdate()
    .execute();
}

function newestSnapshot(transaction: StoreTransaction, hubId: number) {
  return transaction
    .selectFrom('snapshots')
    .selectAll()
    .where('hub_id', '=', hubId)
    .orderBy('snapshot_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function insertSnapshot(
  transaction: StoreTransaction,
  read: LimitsRead,
  hash: string,
): Promise<void> {
  await transaction
    .insertInto('snapshots')
    .values({
      hub_id: read.hubId,
      snapshot_id: newId(read.endedAt),
      taken_at: read.endedAt,
      confirmed_at: read.startedAt,
      read_at: read.endedAt,
      hash,
      json: snapshotToJson(read.rows),
    })
    .execute();
}

async function confirm(
  transaction: StoreTransaction,
  last: { readonly snapshot_id: string; readonly confirmed_at: number; readonly read_at: number },
  read: LimitsRead,
): Promise<void> {
  await transaction
    .updateTable('snapshots')
    .set({
      confirmed_at: Math.max(last.confirmed_at, read.startedAt),
      read_at: Math.max(last.read_at, read.endedAt),
    })
    .where('hub_id', '=', read.hubId)
    .where('snapshot_id', '=', last.snapshot_id)
    .execute();
}

async function ownWrites(
  transaction: StoreTransaction,
  hubId: number,
  since: number,
): Promise<readonly OwnWrite[]> {
  const records = await transaction
    .selectFrom('submissions')
    .innerJoin('submission_rows as row', 'row.submission_id', 'submissions.submission_id')
    .select([
      'row.from_object_type_id',
      'row.to_object_type_id',
      'row.category',
      'row.type_id',
      'row.limit_wanted',
    ])
    .where('submissions.hub_id', '=', hubId)
    .where((eb) =>
      eb.or([eb('submissions.ended_at', 'is', null), eb('submissions.ended_at', '>=', since)]),
    )
    .where('row.status', 'in', WRITTEN)
    .execute();
  return records.map((record) => ({
    fromObjectTypeId: record.from_object_type_id,
    toObjectTypeId: record.to_object_type_id,
    category: record.category,
    typeId: record.type_id,
    wanted: limitFromColumn(record.limit_wanted),
  }));
}

async function openDrift(transaction: StoreTransaction, hubId: number) {
  const records = await transaction
    .selectFrom('drift')
    .selectAll()
    .where('hub_id', '=', hubId)
    .where('state', '=', 'open')
    .execute();
  return records.map(driftFromRecord);
}

async function settle(
  transaction: StoreTransaction,
  { hubId, endedAt }: LimitsRead,
  driftIds: readonly string[],
): Promise<void> {
  for (const chunk of chunksOf(driftIds, 1)) {
    await transaction
      .updateTable('drift')
      .set({ state: 'settled', decided_at: endedAt })
      .where('hub_id', '=', hubId)
      .where('drift_id', 'in', chunk)
      .execute();
  }
}
