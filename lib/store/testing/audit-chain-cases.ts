import { expect, test } from 'vitest';
import { findChainBreaks } from '../audit-chain';
import { findStuck, findWrongCounts } from '../inspect-store';
import { givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import type { StoreBench } from './store-bench';

export function auditChainCases(bench: StoreBench): void {
  const entryOf = (hubId: number | null) => ({
    actor: 'anna',
    action: 'portal.renamed',
    subject: 'portal',
    hubId,
    details: { to: 'Nord' },
  });

  test('what many processes write at once is one whole chain a portal', async () => {
    const [one, two] = [await bench.openStore(), await bench.openStore()];
    const database = await bench.openDatabase();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : two).audit.append(
          entryOf([HUB_ID, OTHER_HUB_ID, null][index % 3] ?? null),
        ),
      ),
    );
    expect(await findChainBreaks(database)).toEqual([]);
    const heads = await database.read((db) =>
      db.selectFrom('audit_heads').select(['chain', 'last_number']).orderBy('chain').execute(),
    );
    expect(heads).toEqual([
      { chain: 0, last_number: 6 },
      { chain: HUB_ID, last_number: 7 },
      { chain: OTHER_HUB_ID, last_number: 7 },
    ]);
  });

  test('an entry that was changed, taken out, or cut off is found', async () => {
    const [store, database] = [await bench.openStore(), await bench.openDatabase()];
    for (let index = 0; index < 4; index += 1) await store.audit.append(entryOf(HUB_ID));
    const ids = await database.read((db) =>
      db.selectFrom('audit').select('audit_id').orderBy('chain_number').execute(),
    );
    const idOf = (index: number): string => ids[index]?.audit_id ?? '';
    const remove = (index: number) =>
      database.withTransaction((transaction) =>
        transaction.deleteFrom('audit').where('audit_id', '=', idOf(index)).execute(),
      );
    await remove(3);
    expect(await findChainBreaks(database)).toEqual([
      { chain: HUB_ID, number: 4, what: 'end_missing' },
    ]);
    await remove(1);
    expect(await findChainBreaks(database)).toEqual([
      { chain: HUB_ID, number: 2, what: 'missing' },
    ]);
    await database.withTransaction((transaction) =>
      transaction
        .updateTable('audit')
        .set({ actor: 'ben' })
        .where('audit_id', '=', idOf(0))
        .execute(),
    );
    expect(await findChainBreaks(database)).toEqual([
      { chain: HUB_ID, number: 1, what: 'changed' },
    ]);
  });

  test('totals that are not those of the rows are found, and submissions that lie about', async () => {
    const [store, database] = [await bench.openStore(), await bench.openDatabase()];
    const submissionId = await givenSubmission(store);
    expect(await findWrongCounts(database)).toEqual([]);
    await database.withTransaction((transaction) =>
      transaction.updateTable('submission_rows').set({ status: 'cancelled' }).execute(),
    );
    expect(await findWrongCounts(database)).toEqual([
      { kind: 'wrong_counts', submissionId, number: 1 },
    ]);

    expect(await findStuck(database, 60_000), 'just accepted').toEqual([]);
    bench.now += 60_001;
    expect(await findStuck(database, 60_000)).toEqual([
      { kind: 'nobody_works', submissionId, number: 1 },
    ]);
    await store.leases.take(HUB_ID, { holder: 'worker', ttlMs: 30_000 });
    expect(await findStuck(database, 60_000), 'somebody works on it').toEqual([]);
  });
}
