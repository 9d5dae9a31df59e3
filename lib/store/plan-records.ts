import type { StoredPlan } from '../submissions/ports';
import type { Database } from './database';
import { originFromJson, planRowsFromJson } from './values';

/** Keeps a plan, and drops those that nobody can submit any more. */
export async function savePlan(database: Database, plan: StoredPlan): Promise<void> {
  await database.withTransaction(async (transaction) => {
    await transaction.deleteFrom('plans').where('expires_at', '<=', database.nowMs()).execute();
    await transaction
      .insertInto('plans')
      .values({
        plan_id: plan.planId,
        hub_id: plan.hubId,
        person_id: plan.personId,
        created_at: plan.createdAt,
        expires_at: plan.expiresAt,
        rows: JSON.stringify(plan.rows),
        origin: plan.origin === null ? null : JSON.stringify(plan.origin),
      })
      .execute();
  });
}

/** An expired plan is no plan. */
export async function findPlan(
  database: Database,
  hubId: number,
  planId: string,
): Promise<StoredPlan | null> {
  const record = await database.read((db) =>
    db
      .selectFrom('plans')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('hub_id', '=', hubId)
      .where('expires_at', '>', database.nowMs())
      .executeTakeFirst(),
  );
  if (record === undefined) return null;
  return {
    planId: record.plan_id,
    hubId: record.hub_id,
    personId: record.person_id,
    createdAt: record.created_at,
    expiresAt: record.expires_at,
    rows: planRowsFromJson(record.rows),
    origin: originFromJson(record.origin),
  };
}
