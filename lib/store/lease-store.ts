import { LeaseLostError, type Lease, type LeaseStore } from '../submissions/lease';
import type { Database, StoreTransaction } from './database';

export function createLeaseStore(database: Database): LeaseStore {
  return {
    take: (hubId, { holder, ttlMs }) =>
      database.withTransaction(async (transaction) => {
        const now = await readNow(database, transaction);
        const values = { holder, expires_at: now + ttlMs };
        const taken = await transaction
          .insertInto('leases')
          .values({ hub_id: hubId, epoch: 1, ...values })
          .onConflict((conflict) =>
            conflict
              .column('hub_id')
              .doUpdateSet((eb) => ({ epoch: eb('leases.epoch', '+', 1), ...values }))
              .where('leases.expires_at', '<=', now),
          )
          .returning('epoch')
          .executeTakeFirst();
        if (taken === undefined) return null;
        return { lease: { hubId, epoch: taken.epoch, holder }, nowMs: now };
      }),
    renew: (lease, ttlMs) =>
      database.withTransaction(async (transaction) => {
        const now = await readNow(database, transaction);
        const { numUpdatedRows } = await transaction
          .updateTable('leases')
          .set({ expires_at: now + ttlMs })
          .where('hub_id', '=', lease.hubId)
          .where('epoch', '=', lease.epoch)
          .where('holder', '=', lease.holder)
          .executeTakeFirst();
        return numUpdatedRows === 1n ? now : null;
      }),
    release: (lease) =>
      database.withTransaction(async (transaction) => {
        await transaction
          .updateTable('leases')
          .set(FREE)
          .where('hub_id', '=', lease.hubId)
          .where('epoch', '=', lease.epoch)
          .where('holder', '=', lease.holder)
          .execute();
      }),
    releaseAll: () =>
      database.withTransaction(async (transaction) => {
        await transaction.updateTable('leases').set(FREE).execute();
      }),
  };
}

/**
 * Throws where the lease is lost, has expired, or is another portal's. To be called last in a transaction: nobody can
 * take the lease from here to the commit, and what stands still for longer is ended by the
 * database (`openPostgres`).
 */
export async function requireLease(
  database: Database,
  transaction: StoreTransaction,
  { lease, hubId }: { readonly lease: Lease; readonly hubId: number },
): Promise<void> {
  if (lease.hubId !== hubId) throw new LeaseLostError(lease);
  const held = await transaction
    .selectFrom('leases')
    .select(['expires_at', database.nowSql().as('now')])
    .where('hub_id', '=', lease.hubId)
    .where('epoch', '=', lease.epoch)
    .where('holder', '=', lease.holder)
    .forShare()
    .executeTakeFirst();
  if (held === undefined || held.expires_at <= held.now) throw new LeaseLostError(lease);
}

const FREE = { holder: '', expires_at: 0 } as const;

async function readNow(database: Database, transaction: StoreTransaction): Promise<number> {
  const { now } = await transaction
    .selectNoFrom(database.nowSql().as('now'))
    .executeTakeFirstOrThrow();
  return now;
}
